/** How many bookings lie outside the hours now, and what to do; null when none does. */
export const affectedInWords = (affected: number): string | null =>
  affected === 0
    ? null
    : `有${affected}个已经约好的时间不在开放时间内，仍然有效：请到「今日到访」按日期联系或照常接待。`;
