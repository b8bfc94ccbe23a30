import { type Chapter, type Cue, type Slide } from '@titles/shared/contract/videos';
import { merged, type Span } from '@titles/shared/watched';

/** A stretch of film that plays on without a jump, in seconds as the player tells them. */
export interface Run {
  from: number;
  at: number;
}

/**
 * A player tells its place four times a second, and seldomer behind another window or on a busy phone; what is further on
 * than it plays in so many seconds was a jump.
 */
const STEP = 2;

/** The run with the place that the player is at now, so many times as fast as life; a new one after a jump. */
export const runTo = (run: Run | null, position: number, rate: number): Run =>
  run && position >= run.at && position - run.at <= STEP * rate
    ? { from: run.from, at: position }
    : { from: position, at: position };

/** The whole seconds of a run: one whose first half was missed is not seen, nor one that is not over. */
export const spanOf = ({ from, at }: Run): Span[] => merged([{ from: Math.round(from), to: Math.floor(at) }]);

/** In which chapter a place is, from 0; -1 before the first. */
export const chapterAt = (chapters: readonly Chapter[], position: number): number =>
  chapters.reduce((found, { at }, index) => (at <= position ? index : found), -1);

/** The chapter that was over between two places of one run, if something is asked at its end. */
export function askedBetween(
  chapters: readonly Chapter[],
  length: number,
  before: number,
  now: number,
): number | null {
  const index = chapters.findIndex((chapter, each) => {
    const end = chapters[each + 1]?.at ?? length;
    return chapter.question !== null && before < end && end <= now;
  });
  return index === -1 ? null : index;
}

/** The slide that is shown at a place: the last one that has begun. */
export const slideAt = (slides: readonly Slide[], position: number): Slide | undefined =>
  slides.filter(({ at }) => at <= position).slice(-1)[0];

export const cueAt = (cues: readonly Cue[], position: number): Cue | undefined =>
  cues.find(({ from, to }) => from <= position * 1000 && position * 1000 < to);

/** So many lines of a transcript are shown at once. */
const MOST = 60;

/** The lines in which the words occur; without words those of the chapter that is on. */
export function shownCues(
  { transcript, chapters }: { transcript: readonly Cue[]; chapters: readonly Chapter[] },
  words: string,
  chapter: number,
): Cue[] {
  const wanted = words.trim().toLowerCase();
  if (wanted !== '')
    return transcript.filter(({ text }) => text.toLowerCase().includes(wanted)).slice(0, MOST);
  const from = (chapters[chapter]?.at ?? 0) * 1000;
  const to = (chapters[chapter + 1]?.at ?? Infinity) * 1000;
  return transcript.filter((cue) => cue.from >= from && cue.from < to).slice(0, MOST);
}
