export default definePageConfig({ navigationBarTitleText: '专家回答' });
