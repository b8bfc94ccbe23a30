import { type CourseDetails } from '@titles/shared/contract/course-desk';

const HOUR = 60 * 60 * 1000;

/** An attempt, as far as it decides what comes next. */
export interface Tried {
  handedInAt: Date | null;
  rightAnswers: number | null;
  passMark: number;
}

export interface TestStanding {
  state: 'passed' | 'begun' | 'watching' | 'waiting' | 'ready';
  /** How many attempts may still be begun at once. */
  left: number;
  /** For `waiting`. */
  waitsUntil: Date | null;
}

export const isPassed = ({ rightAnswers, passMark }: Tried): boolean =>
  rightAnswers !== null && rightAnswers >= passMark;

/** Where somebody stands with a test: what was passed stays so, whatever becomes of the course. */
export function standingOf(
  tried: readonly Tried[],
  { attempts, hours }: CourseDetails['test'],
  { seenAll, now }: { seenAll: boolean; now: Date },
): TestStanding {
  const since = now.getTime() - hours * HOUR;
  const recent = tried
    .flatMap(({ handedInAt }) => (handedInAt ? [handedInAt.getTime()] : []))
    .filter((at) => at > since)
    .sort((a, b) => b - a);
  const left = Math.max(0, attempts - recent.length);
  const blocking = recent[attempts - 1];
  const state = tried.some(isPassed)
    ? 'passed'
    : tried.some(({ handedInAt }) => handedInAt === null)
      ? 'begun'
      : !seenAll
        ? 'watching'
        : blocking === undefined
          ? 'ready'
          : 'waiting';
  const waitsUntil = state === 'waiting' && blocking !== undefined ? new Date(blocking + hours * HOUR) : null;
  return { state, left, waitsUntil };
}
