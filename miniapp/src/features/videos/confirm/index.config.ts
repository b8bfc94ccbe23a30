export default definePageConfig({ navigationBarTitleText: '观看证明核验' });
