import { TestClock } from '../clock';

/** Phones begin at the time at which the services of tests stand, whatever day it is, and go on from there. */
export const PHONE_AHEAD = new TestClock().now().getTime() - Date.now();

/** What a phone says that it is, in milliseconds. */
export const phoneNow = (): number => Date.now() + PHONE_AHEAD;
