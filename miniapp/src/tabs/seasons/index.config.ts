export default definePageConfig({
  navigationBarTitleText: '江门职称服务',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
