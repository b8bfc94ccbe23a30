/** How long something is kept after it was last needed, in days, and why. The whole of it; docs/security.md repeats it. */
export const periods = {
  sessions: { days: 1, after: 'the end of the session', why: 'nothing can be done with it' },
  'console-scans': { days: 1, after: 'the end of the code', why: 'nothing can be done with it' },
  'sign-in-delays': { days: 1, after: 'the end of the wait', why: 'a later failure counts as the first' },
  previews: { days: 1, after: 'the end of the preview', why: 'nothing can be done with it' },
  'once-requests': { days: 0, after: 'the day of the key', why: 'the answer is not given again' },
  'rate-windows': { days: 0, after: 'its minute', why: 'only the minute that runs counts' },
  'wechat-events': {
    days: 30,
    after: 'its arrival',
    why: 'WeChat repeats an event within minutes; the rest is for finding faults',
  },
  'outbox-messages': { days: 90, after: 'the message was settled', why: 'questions of people and staff' },
  'outbox-deliveries': { days: 90, after: 'the delivery', why: 'as the messages' },
  'booking-waiting': { days: 180, after: 'joining, once it waits no more', why: 'questions of people' },
  bookings: {
    days: 730,
    after: 'the end of the time booked',
    why: 'questions and counts of two years; the row stays without the person',
  },
  'lecture-doors': {
    days: 7,
    after: 'the end of the code',
    why: 'a phone that had no network brings its scans for a week',
  },
  'lecture-visitors': {
    days: 365,
    after: 'the end of the session',
    why: 'questions about attendance; counts stay without names',
  },
  'lecture-feedback': {
    days: 730,
    after: 'the end of the session',
    why: 'as the bookings; what was said stays without the person',
  },
  'lecture-needs': { days: 730, after: 'the answer', why: 'what was wished for in two years is compared' },
  'onsite-contacts': {
    days: 365,
    after: 'the end of the session, or the request where none came of it',
    why: 'questions about it; the request stays without who was to be called',
  },
  'visit-waits': { days: 1, after: 'the day that was waited for', why: 'nothing can come of it' },
  'visit-summaries': {
    days: 30,
    after: 'the end of the time booked',
    why: 'the counter needs the self-check for the visit alone',
  },
  visits: {
    days: 730,
    after: 'the end of the time booked',
    why: 'as the bookings; the row stays without the person',
  },
  'video-sittings': { days: 1, after: 'the last report', why: 'nothing can be done with it' },
  'video-progress': {
    days: 730,
    after: 'the last report',
    why: 'going on with a film, and asking for its certificate; a certificate stays with its person',
  },
  'course-attempts': {
    days: 730,
    after: 'the attempt was begun',
    why: 'as the films; a certificate stays with its person',
  },
  'forum-texts': {
    days: 180,
    after: 'the decision, for a text that is not shown',
    why: 'its author looks up why; a dispute',
  },
  'forum-reports': { days: 365, after: 'the report was settled', why: 'the same text reported again' },
  invitations: { days: 90, after: 'the end of the code', why: 'nobody took it; it holds a name' },
  grants: { days: 1095, after: 'the planned end', why: 'who was allowed to do what is audited for years' },
  publicists: {
    days: 1095,
    after: 'the refusal or the end of the work',
    why: 'as the grants; the row stays without the person',
  },
  posters: { days: 30, after: 'it was drawn', why: 'it is drawn anew when it is asked for' },
  'share-visits': { days: 400, after: 'the page was opened', why: 'appeals, and a look back at a year' },
  'share-phones': {
    days: 100,
    after: 'the page was opened, for a phone whose reader deleted the account',
    why: 'it counts once in a season, and what was done is told for a week after',
  },
  consents: {
    days: 1095,
    after: 'the account was deleted',
    why: 'proof that consent was there; the account number leads to nobody any more',
  },
  erasures: { days: 1095, after: 'the deletion', why: 'proof that it was done, and for restored backups' },
} as const satisfies Record<string, { days: number; after: string; why: string }>;

export type PeriodName = keyof typeof periods;
export const periodNames = Object.keys(periods) as PeriodName[];

const DAY = 24 * 60 * 60 * 1000;

/** What is older than this has been kept long enough. */
export const cutOff = (name: PeriodName, now: Date): Date =>
  new Date(now.getTime() - periods[name].days * DAY);
