export default definePageConfig({ navigationBarTitleText: '核对回答' });
