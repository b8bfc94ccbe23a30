export default definePageConfig({ navigationBarTitleText: '单位自查表' });
