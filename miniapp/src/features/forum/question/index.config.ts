export default definePageConfig({
  navigationBarTitleText: '问答',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
