export default definePageConfig({ navigationBarTitleText: '关于与数据说明' });
