export default definePageConfig({
  navigationBarTitleText: '大讲堂',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
