export default definePageConfig({ navigationBarTitleText: '申请职称宣传员' });
