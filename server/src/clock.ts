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
