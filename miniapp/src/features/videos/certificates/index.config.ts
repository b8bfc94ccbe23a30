export default definePageConfig({ navigationBarTitleText: '我的观看证明' });
