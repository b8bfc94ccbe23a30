/** How an application stands, at the desk. */
export const stateWords = {
  applied: '待审批',
  active: '已通过',
  refused: '已退回',
  left: '已卸任',
} as const;

export const stateDots = {
  applied: 'warning',
  active: 'success',
  refused: 'error',
  left: 'default',
} as const;
