export default definePageConfig({
  navigationBarTitleText: '视频宣讲',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
