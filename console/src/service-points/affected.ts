/** How many bookings lie outside the hours now, and what comes of them; null when none does. */
export const affectedInWords = (affected: number): string | null =>
  affected === 0
    ? null
    : `有${affected}个已经约好的时间不在开放时间内，预约没有取消。订阅了通知的人会收到改期的消息，其他人在小程序的预约详情里看到。这些时间不能记为没来。`;
