/** What the phone says of itself. */
export const appearance = {
  SDKVersion: '3.5.0',
  platform: 'ios',
  model: 'iPhone 13',
  system: 'iOS 17.0',
  pixelRatio: 3,
  windowWidth: 390,
  windowHeight: 753,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
  language: 'zh_CN',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  theme: 'light',
};
