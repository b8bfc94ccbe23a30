export default definePageConfig({ navigationBarTitleText: '集中宣讲' });
