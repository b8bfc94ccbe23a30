const systems: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙设备'],
  [/Android/, '安卓设备'],
  [/iPhone|iPad/, '苹果手机或平板'],
  [/Windows/, 'Windows 电脑'],
  [/Mac OS X/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
];
/** The first that fits: most call themselves Chrome or Safari as well. */
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/360SE|360EE|QIHU/, '360 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const first = (known: readonly [RegExp, string][], agent: string) =>
  known.find(([sign]) => sign.test(agent))?.[1];

/** What a browser says it is, in words; it may say what it likes. */
export function browserInWords(agent: string): string {
  const system = first(systems, agent) ?? '没有说明的设备';
  return `${system}上的 ${first(browsers, agent) ?? '浏览器'}`;
}
