export default definePageConfig({ navigationBarTitleText: '大讲堂' });
