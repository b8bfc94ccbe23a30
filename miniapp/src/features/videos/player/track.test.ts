import { type Chapter } from '@titles/shared/contract/videos';
import { askedBetween, chapterAt, cueAt, type Run, runTo, shownCues, slideAt, spanOf } from './track';

const playAt = (rate: number, ...positions: number[]): Run =>
  positions.reduce<Run | null>((run, position) => runTo(run, position, rate), null)!;
const play = (...positions: number[]): Run => playAt(1, ...positions);
const question = { text: '?', choices: ['a', 'b'], right: 0, why: '' };
const chapters: Chapter[] = [
  { at: 0, title: '一', question },
  { at: 10, title: '二', question: null },
  { at: 20, title: '三', question },
];

test('what plays on without a jump is one run, in whole seconds', () => {
  expect(spanOf(play(0, 0.25, 0.5, 1, 2.9, 4.02))).toEqual([{ from: 0, to: 4 }]);
  expect(spanOf(play(0.3, 1.3, 2.3))).toEqual([{ from: 0, to: 2 }]);
  expect(spanOf(play(0.7, 1.7, 2.7))).toEqual([{ from: 1, to: 2 }]);
  expect(spanOf(play(5))).toEqual([]);
});

test('a jump, forward or back, begins a new run', () => {
  expect(play(0, 1, 2, 30, 31)).toEqual({ from: 30, at: 31 });
  expect(play(0, 1, 2, 1.5)).toEqual({ from: 1.5, at: 1.5 });
  expect(play(0, 2)).toEqual({ from: 0, at: 2 });
  expect(play(0, 2.01)).toEqual({ from: 2.01, at: 2.01 });
  expect(playAt(2, 0, 4)).toEqual({ from: 0, at: 4 });
  expect(playAt(2, 0, 4.01)).toEqual({ from: 4.01, at: 4.01 });
});

test('a chapter lasts until the next one, and asks when it is over', () => {
  expect([-1, 0, 9.9, 10, 25].map((at) => chapterAt(chapters, at))).toEqual([-1, 0, 0, 1, 2]);
  expect(askedBetween(chapters, 30, 9.8, 10.1)).toBe(0);
  expect(askedBetween(chapters, 30, 10, 10.2)).toBeNull();
  expect(askedBetween(chapters, 30, 19.9, 20.1)).toBeNull();
  expect(askedBetween(chapters, 30, 29.8, 30)).toBe(2);
});

test('the transcript shows the line that is said, the chapter that is on, and what is searched', () => {
  const transcript = [
    { from: 0, to: 2000, text: '先看证书' },
    { from: 11_000, to: 12_000, text: '再问 HR' },
  ];
  expect(cueAt(transcript, 1.9)?.text).toBe('先看证书');
  expect(cueAt(transcript, 2)).toBeUndefined();
  const texts = (words: string, chapter: number) =>
    shownCues({ transcript, chapters }, words, chapter).map(({ text }) => text);
  expect(texts('', 1)).toEqual(['再问 HR']);
  expect(texts(' hr ', 0)).toEqual(['再问 HR']);
  expect(texts('没有', 0)).toEqual([]);
});

test('a slide is shown from its second on until the next, and none before the first', () => {
  const slides = [
    { id: 'a', at: 5, title: '一' },
    { id: 'b', at: 20, title: '二' },
  ];
  expect([0, 4.9, 5, 19.9, 20, 600].map((position) => slideAt(slides, position)?.id)).toEqual([
    undefined,
    undefined,
    'a',
    'a',
    'b',
    'b',
  ]);
});
