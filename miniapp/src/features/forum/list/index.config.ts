export default definePageConfig({
  navigationBarTitleText: '专业知识论坛',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
