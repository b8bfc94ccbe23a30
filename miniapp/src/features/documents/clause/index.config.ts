export default definePageConfig({
  navigationBarTitleText: '条款',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
