export default definePageConfig({ navigationBarTitleText: '领取单位名额' });
