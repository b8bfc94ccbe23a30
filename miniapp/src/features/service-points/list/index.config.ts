export default definePageConfig({
  navigationBarTitleText: '申报服务点',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
