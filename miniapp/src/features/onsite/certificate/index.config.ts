export default definePageConfig({ navigationBarTitleText: '授课证明核验' });
