export default definePageConfig({
  navigationBarTitleText: '自测',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
