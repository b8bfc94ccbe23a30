export default definePageConfig({ navigationBarTitleText: '江门职称服务' });
