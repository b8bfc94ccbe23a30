/** The states of a grant in words. */
export const grantStateWords = {
  invited: '已邀请',
  accepted: '待批准',
  active: '有效',
  ended: '已结束',
} as const;
