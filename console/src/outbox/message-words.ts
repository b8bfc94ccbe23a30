export const stateWords = {
  queued: '待发送',
  sending: '发送中',
  accepted: '微信已接收',
  delivered: '已送达',
  failed: '未送达',
  unknown: '结果未知',
} as const;

export const stateDots = {
  queued: 'processing',
  sending: 'processing',
  accepted: 'success',
  delivered: 'success',
  failed: 'error',
  unknown: 'warning',
} as const;

export const kindWords = { change: '变更通知', notice: '通知', reminder: '提醒' } as const;

const reasons: Readonly<Record<string, string>> = {
  'no-credit': '等待授权',
  'not-subscribed': '未授权',
  expired: '已过期',
  withdrawn: '已收回',
  replaced: '被变更通知取代',
  lapsed: '发送中断',
  lost: '判定没有收到',
  'not-delivered': '微信没有送达',
  unknown: '没有收到微信的答复',
};
/** Why a message waits, failed or is unknown; a reason that is not here is shown as it is kept. */
export const reasonWords = (reason: string | null): string | null =>
  reason === null ? null : (reasons[reason] ?? reason);

export const stepWords: Readonly<Record<string, string>> = {
  begun: '开始发送',
  ended: '微信答复',
  lapsed: '发送中断',
  told: '微信回执',
  resolved: '人工判定',
};

export const findingWords = {
  arrived: '本人收到了',
  lost: '本人没有收到，不再发',
  'send-again': '本人没有收到，再发一次',
} as const;
