/** The rules by which something is set aside, at the desk. */
export const reasonWords: Readonly<Record<string, string>> = {
  left: '已不是宣传员',
  own: '本人阅读',
  'own-device': '本人的手机',
  bot: '程序打开',
  late: '超过7天才上报',
  short: '不足15秒',
  unscrolled: '没有往下看',
  'too-fast': '时间对不上',
  'first-touch': '7天内先由别人带来',
  repeat: '同一人重复',
  'same-device': '同一手机重复',
  burst: '短时间人数过多',
  unfinished: '没有读完',
  reversed: '核对后撤销',
  cancelled: '预约取消了',
};
export const stepWords = { read: '阅读', check: '自测', booking: '预约', other: '' } as const;
export const appealWords = { none: '', open: '待答复', granted: '已通过', refused: '未通过' } as const;
