import { EMPTY_CHECK, keptForm, readCheck, readLastResult } from './kept';

const check = { answers: { job: '工程', situations: ['skill', 'patent'] }, reviewYear: 2027 };
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what the phone keeps', () => {
  test('comes back as it was', () => {
    expect(readCheck(stored(keptForm(check)))).toEqual(check);
    expect(readCheck(stored(keptForm(EMPTY_CHECK)))).toEqual(EMPTY_CHECK);
  });

  test.each<[string, unknown]>([
    ['nothing', ''],
    ['no object', 'answers'],
    ['another version', { ...keptForm(check), version: 2 }],
    ['no version', check],
    ['an answer of another shape', { ...keptForm(check), answers: { job: 3 } }],
    ['a list of another shape', { ...keptForm(check), answers: { situations: [1] } }],
  ])('is not guessed at when it is %s', (_, value) => expect(readCheck(value)).toEqual(EMPTY_CHECK));

  test('reads the last result only as a whole', () => {
    const last = { line: '可以申报 工程师（中级）', reviewYear: 2026, opensOn: '2027-01-01' };
    expect(readLastResult(last)).toEqual(last);
    expect(readLastResult({ ...last, opensOn: null })?.opensOn).toBeNull();
    expect(readLastResult({ ...last, reviewYear: '2026' })).toBeNull();
    expect(readLastResult('')).toBeNull();
  });
});
