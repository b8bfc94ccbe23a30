import { type asideReasons } from '@titles/shared/contract/sharing';

/** Why something does not count. */
export type AsideReason = (typeof asideReasons)[number];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** A page is read when it was visible so long, in seconds, and was scrolled. */
const READ_SECONDS = 15;
/** The reading may be told so long after the page was opened: phones are offline at times. */
const TOLD_WITHIN = 7 * DAY;
/** For so long a reader belongs to whoever brought them first. */
export const FIRST_TOUCH = 7 * DAY;
/** So many readings of what one publicist shared, and so many self-checks, are usual in so long; more are set aside until they are appealed. */
export const BURST = { most: 30, within: 10 * MINUTE };
/** Clocks and networks are not exact. */
const TOLERANCE = SECOND;
/** A self-check that was finished sooner after the page was opened was not answered by a person. */
const CHECK_TAKES = 20 * SECOND;

const BOT = /bot\b|spider|crawl|slurp|headless|phantom|curl|wget|python-|go-http|scrapy/i;
export const isBot = (agent: string): boolean => BOT.test(agent);

/** What is known about one step of a reader when it is judged. */
export interface StepFacts {
  step: 'read' | 'check' | 'booking';
  /** Whether the publicist, or who took over, does the work now. */
  publicistWorks: boolean;
  /** The publicist is the one who reads. */
  ownAccount: boolean;
  /** On a phone on which the publicist was signed in. */
  ownDevice: boolean;
  bot: boolean;
  openedAt: Date;
  toldAt: Date;
  /** As the phone counted them; null for other steps. */
  visibleSeconds: number | null;
  scrolled: boolean;
  /** Another publicist brought this reader to the same content within {@link FIRST_TOUCH} before. */
  broughtByAnother: boolean;
  /** This person's step counted already, of this content and season. */
  countedBefore: boolean;
  /** The same from this phone, by somebody else. */
  countedOnDevice: boolean;
  /** How often this step counted for the publicist within {@link BURST}. */
  recently: number;
}

/** The rules by name, in the order in which they are asked; the first that holds sets the step aside. */
const rules: readonly (readonly [AsideReason, (facts: StepFacts) => boolean])[] = [
  ['left', ({ publicistWorks }) => !publicistWorks],
  ['own', ({ ownAccount }) => ownAccount],
  ['own-device', ({ ownDevice }) => ownDevice],
  ['bot', ({ bot }) => bot],
  ['late', (facts) => elapsed(facts) > TOLD_WITHIN],
  ['short', ({ step, visibleSeconds }) => step === 'read' && (visibleSeconds ?? 0) < READ_SECONDS],
  ['unscrolled', ({ step, scrolled }) => step === 'read' && !scrolled],
  ['too-fast', (facts) => elapsed(facts) + TOLERANCE < leastOf(facts)],
  ['first-touch', ({ broughtByAnother }) => broughtByAnother],
  ['repeat', ({ countedBefore }) => countedBefore],
  ['same-device', ({ countedOnDevice }) => countedOnDevice],
  // A booking is known to be firm, and a hall may book at once.
  ['burst', ({ step, recently }) => step !== 'booking' && recently >= BURST.most],
];

const elapsed = ({ openedAt, toldAt }: StepFacts): number => toldAt.getTime() - openedAt.getTime();
const leastOf = ({ step, visibleSeconds }: StepFacts): number =>
  step === 'read' ? Math.max(READ_SECONDS, visibleSeconds ?? 0) * SECOND : step === 'check' ? CHECK_TAKES : 0;

/** Null when the step counts, else the rule that sets it aside. */
export const setAsideBy = (facts: StepFacts): AsideReason | null =>
  rules.find(([, holds]) => holds(facts))?.[0] ?? null;

/** Whether a reading is still to be judged. */
export const isOpen = ({
  countedAt,
  reason,
}: {
  countedAt: Date | null;
  reason: AsideReason | null;
}): boolean => countedAt === null && (reason === null || isProvisional(reason));

/** Reasons that a fuller report of the same visit can still take away. */
export const isProvisional = (reason: AsideReason | null): boolean =>
  reason === 'short' || reason === 'unscrolled';

/** What may be appealed: everything that a judgement decided, not the reader, and that can still count. */
export const appealable: readonly AsideReason[] = [
  ...(['bot', 'own-device', 'too-fast', 'first-touch', 'same-device', 'burst', 'late'] as const),
];
export const mayAppeal = (reason: AsideReason): boolean => appealable.includes(reason);
