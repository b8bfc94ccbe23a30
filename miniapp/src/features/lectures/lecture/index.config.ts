export default definePageConfig({
  navigationBarTitleText: '集中宣讲',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
