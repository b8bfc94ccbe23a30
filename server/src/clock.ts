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
