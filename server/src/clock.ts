import { Injectable } from '@nestjs/common';

/** Where every feature gets the time from, so that a test can choose it. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

const SHANGHAI = 8 * 60 * 60 * 1000;

/** The calendar day in Asia/Shanghai at an instant: `2026-11-23`. */
export const dayInShanghai = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI).toISOString().slice(0, 10);

/** The end of a calendar day in Asia/Shanghai, or of the same day some years later. */
export const endOfDayInShanghai = (day: string, { years = 0 } = {}): Date => {
  const at = new Date(`${day}T00:00:00.000Z`);
  at.setUTCFullYear(at.getUTCFullYear() + years, at.getUTCMonth(), at.getUTCDate() + 1);
  return new Date(at.getTime() - SHANGHAI);
};

/** The quarter of Asia/Shanghai at an instant: `2026-q4`. */
export const quarterInShanghai = (at: Date): string => {
  const day = dayInShanghai(at);
  return `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
};
