import { type Hours } from '@titles/shared/contract/service-points';

/** A day's hours as four fields hold them; empty ones are not there. */
export interface HoursDraft {
  opens: string;
  closes: string;
  lunchFrom: string;
  lunchTo: string;
}

export const closedDraft: HoursDraft = { opens: '', closes: '', lunchFrom: '', lunchTo: '' };

export const draftOf = ({ opens, closes, lunch }: Hours): HoursDraft => ({
  opens,
  closes,
  lunchFrom: lunch?.from ?? '',
  lunchTo: lunch?.to ?? '',
});

/** The hours of a draft, null when it is closed, and what is missing in it. */
export function hoursOf({ opens, closes, lunchFrom, lunchTo }: HoursDraft): Hours | null | string {
  if (opens === '' && closes === '' && lunchFrom === '' && lunchTo === '') return null;
  if (opens === '' || closes === '') return '开门和关门要都填，或者都空着（不开放）。';
  if ((lunchFrom === '') !== (lunchTo === '')) return '午休要写开始和结束，或者都空着。';
  return { opens, closes, lunch: lunchFrom === '' ? null : { from: lunchFrom, to: lunchTo } };
}

export const hoursInWords = (hours: Hours | null): string =>
  hours === null
    ? '不开放'
    : `${hours.opens}–${hours.closes}${hours.lunch ? `（午休 ${hours.lunch.from}–${hours.lunch.to}）` : ''}`;
