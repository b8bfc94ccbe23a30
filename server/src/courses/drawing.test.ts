import { type BankQuestion } from '@titles/shared/contract/course-desk';
import fc from 'fast-check';
import { countRight, drawn, isRight, shuffled, wrongOf } from './drawing';

const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 300 });
/** Chance as a list of numbers, used up one by one. */
const chance = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((numbers) => {
  let next = 0;
  return (end: number) => numbers[next++ % numbers.length]! % end;
});
const question = (number: number): fc.Arbitrary<BankQuestion> =>
  fc
    .integer({ min: 2, max: 6 })
    .chain((count) =>
      fc.subarray([...Array(count).keys()], { minLength: 1 }).map((right) => ({ count, right })),
    )
    .map(({ count, right }) => ({
      text: `第${number}题`,
      options: [...Array(count).keys()].map((place) => `${number}-${place}`),
      right,
      why: `因为${number}`,
      citation: null,
      part: { videoId: `v${number}`, at: number },
    }));
const anyBank = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.tuple(...[...Array(size).keys()].map(question)));
const titleOf = (id: string) => `片 ${id}`;
const wordsOf = ({ options, right }: Pick<BankQuestion, 'options' | 'right'>) =>
  right.map((place) => options[place]!).sort();

test('a shuffle loses nothing and adds nothing', () => {
  check(
    fc.property(fc.array(fc.nat()), chance, (things, below) => {
      const before = [...things];
      expect(shuffled(things, below).sort((a, b) => a - b)).toEqual([...things].sort((a, b) => a - b));
      expect(things).toEqual(before);
    }),
  );
});

test('every order comes from exactly one sequence of chance', () => {
  const orders = new Set<string>();
  for (let third = 0; third < 3; third++)
    for (let second = 0; second < 2; second++) {
      const numbers = [third, second, 0];
      orders.add(shuffled(['a', 'b', 'c'], () => numbers.shift()!).join(''));
    }
  expect(orders.size).toBe(6);
});

test('an attempt is made of different questions of the bank, and what is right stays right in any order', () => {
  check(
    fc.property(anyBank, fc.integer({ min: 1, max: 12 }), chance, (bank, count, below) => {
      const attempt = drawn(bank, count, titleOf, below);
      expect(attempt).toHaveLength(Math.min(count, bank.length));
      expect(new Set(attempt.map(({ text }) => text)).size).toBe(attempt.length);
      for (const question of attempt) {
        const source = bank.find(({ text }) => text === question.text)!;
        expect([...question.options].sort()).toEqual([...source.options].sort());
        expect(wordsOf(question)).toEqual(wordsOf(source));
        expect(question.part).toEqual({ ...source.part, title: `片 ${source.part!.videoId}` });
      }
    }),
  );
});

test('marking asks for all that is right and nothing else, in whatever order it was chosen', () => {
  check(
    fc.property(anyBank, chance, fc.nat(), (bank, below, seed) => {
      const attempt = drawn(bank, bank.length, titleOf, below);
      const answers = attempt.map(({ right }) => [...right].reverse());
      expect(countRight(attempt, answers)).toBe(attempt.length);
      const wrongAt = seed % attempt.length;
      const { right, options } = attempt[wrongAt]!;
      const missing = right.slice(1);
      const extra = [...options.keys()].find((place) => !right.includes(place));
      for (const spoilt of [missing, ...(extra === undefined ? [] : [[...right, extra]])]) {
        const handedIn = answers.map((answer, index) => (index === wrongAt ? spoilt : answer));
        expect(countRight(attempt, handedIn)).toBe(attempt.length - 1);
        expect(wrongOf(attempt, handedIn, false).map(({ number }) => number)).toEqual([wrongAt + 1]);
      }
      expect(isRight(attempt[wrongAt]!, [...right, ...right])).toBe(true);
      expect(countRight(attempt, [])).toBe(0);
    }),
  );
});

test('what is right and why is told only of a test that was passed', () => {
  check(
    fc.property(anyBank, chance, (bank, below) => {
      const attempt = drawn(bank, bank.length, titleOf, below);
      const failed = wrongOf(attempt, [], false);
      expect(failed).toHaveLength(attempt.length);
      for (const wrong of failed) expect([wrong.right, wrong.why]).toEqual([null, null]);
      const passed = wrongOf(attempt, [], true);
      expect(passed.map(({ right }) => right!.sort())).toEqual(attempt.map(wordsOf));
    }),
  );
});
