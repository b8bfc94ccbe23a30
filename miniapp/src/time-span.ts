import { instantOf } from '@titles/shared/jiangmen-time';
const MINUTE = 60_000;

/** A time as somebody enters it: day `2026-12-08`, beginning `14:00`, length in minutes. */
export interface SpanDraft {
  day: string;
  from: string;
  minutes: number;
}

export const emptySpan: SpanDraft = { day: '', from: '14:00', minutes: 120 };

/** The instants of a draft, null while its day or time is missing. */
export function spanOf({ day, from, minutes }: SpanDraft): { startsAt: string; endsAt: string } | null {
  const starts = instantOf(day, from).getTime();
  if (Number.isNaN(starts)) return null;
  return {
    startsAt: new Date(starts).toISOString(),
    endsAt: new Date(starts + minutes * MINUTE).toISOString(),
  };
}
