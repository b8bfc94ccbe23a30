import fc from 'fast-check';
import { PersonRecord } from '../contract/eligibility';
import { countOf, kernel } from '../eligibility/bitsets';
import { addMonths } from '../eligibility/calendar';
import { columns } from '../eligibility/columns';
import { deriveFacts } from '../eligibility/derive';
import { inForce } from '../eligibility/in-force';
import { ruleBook } from '../eligibility/rule-book';
import type { Rule, Series } from '../eligibility/types';
import { madeUpPeople, madeUpPerson, REGISTER_YEAR, type MadeUpPerson } from './made-up-register';
import { ruleSet } from './rule-set';

declare const PROPERTY_RUNS: number;
jest.setTimeout(PROPERTY_RUNS * 100);

const END = `${REGISTER_YEAR}-12-31`;
const seed = fc.integer({ min: 0, max: 0xffffffff });
const index = fc.integer({ min: 0, max: 2_000_000 });

const forAll = (check: (person: MadeUpPerson) => void) =>
  fc.assert(
    fc.property(seed, index, (from, at) => {
      for (let next = at; next < at + 20; next += 1) check(madeUpPerson(from, next));
    }),
    { numRuns: PROPERTY_RUNS },
  );

/** What is known of a list, in its order. */
const known = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);
const isRising = (values: readonly (string | number)[]): boolean =>
  values.every((value, at) => at === 0 || values[at - 1]! < value);

describe('who they are', () => {
  test('the same seed and index are the same person, however many people there are', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 20 }), (from, count) => {
        const people = [...madeUpPeople(count, from)];
        expect(people).toHaveLength(count);
        expect(people).toEqual(people.map((_, at) => madeUpPerson(from, at)));
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  test('the same person on every machine', () => {
    expect(madeUpPerson(7, 219_999)).toEqual({
      born: '1983-06-04',
      record: {
        review_year: 2025,
        target_series: '工程',
        education: [
          { level: '大专', full_time: true, graduated: '2006-06-30', field_matches_job: false },
          {
            level: '本科',
            degree: '学士',
            full_time: false,
            graduated: '2012-06-30',
            field_matches_job: true,
          },
        ],
        work_start_in_field: '2006-07-07',
        titles: [
          { level: '助理级', series: '工程', by: 'recognition', obtained: '2009-12-28' },
          {
            level: '中级',
            series: '工程',
            by: 'review',
            review_year: 2013,
            certificate_date: '2014-09-15',
            issued_in: '江门',
          },
        ],
        skills: [{ level: '高级工', date: '2008-07-07', trade: '焊工', in_list: true }],
        awards: [],
        patents: [],
        standards: [],
        region: '内地',
        works_in_jiangmen: false,
        flags: [],
        employer: { type: '民营企业' },
        employer_history: [],
        barred: 'none',
      },
    });
  });

  test('other seeds and other indexes are other people', () => {
    const all = [...madeUpPeople(2000, 1), ...madeUpPeople(2000, 2)].map((person) => JSON.stringify(person));
    expect(new Set(all).size).toBe(all.length);
  });

  test('more people than memory holds are made one at a time', () => {
    expect(madeUpPeople(4_000_000_000, 1).next().value).toEqual(madeUpPerson(1, 0));
  });
});

describe('what is recorded of them', () => {
  test('fits the contract', () => {
    forAll(({ record }) => expect(PersonRecord.parse(record)).toEqual(record));
  });

  test('school ends at 15 or later, and each diploma comes after the last', () => {
    forAll(({ born, record: { education = [] } }) => {
      const graduated = known(education.map((entry) => entry.graduated));
      expect(education.length).toBeGreaterThan(0);
      expect(isRising([addMonths(born, 14 * 12), ...graduated])).toBe(true);
      expect(graduated.every((day) => day <= END)).toBe(true);
    });
  });

  test('work begins after the first diploma, and every title and certificate later', () => {
    forAll(({ record: { education, titles = [], skills = [], work_start_in_field: started } }) => {
      const begun = started ?? education?.[0]?.graduated ?? '1900-01-01';
      const dated = titles.map(({ obtained, certificate_date: printed }) => obtained ?? printed);
      expect(started === undefined || known([education?.[0]?.graduated]).every((day) => day < started)).toBe(
        true,
      );
      expect(isRising([begun, ...known(dated), '2026-01-01'])).toBe(true);
      expect(known(titles.map((title) => title.review_year)).every((year) => `${year}-01-01` > begun)).toBe(
        true,
      );
      expect(known(skills.map(({ date }) => date)).every((day) => begun < day && day <= END)).toBe(true);
    });
  });

  test('titles rise step by step, the senior ones not without a bachelor', () => {
    const ladder = ['员级', '助理级', '中级', '副高级', '正高级'];
    forAll(({ record: { education = [], titles = [] } }) => {
      const ranks = known(titles.map(({ level }) => level)).map((level) => ladder.indexOf(level));
      expect(isRising(ranks)).toBe(true);
      if (Math.max(...ranks) < 3 || education.some(({ level }) => level === undefined)) return;
      expect(education.map(({ level }) => level)).toEqual(
        expect.arrayContaining([expect.stringMatching(/本科|预备技师班|硕士|博士/)]),
      );
    });
  });

  test('one employer follows on another, up to the present one', () => {
    forAll(({ record: { employer, employer_history: history = [] } }) => {
      expect(history.slice(1).map(({ from }) => from)).toEqual(
        history.slice(0, -1).map(({ until }) => until),
      );
      expect(history.every(({ from, until }) => from! <= (until ?? END))).toBe(true);
      if (history.length > 0) expect(history.at(-1)?.type).toBe(employer?.type);
    });
  });
});

describe('a whole register', () => {
  const book = ruleBook(ruleSet);
  const offered: readonly Series[] = ['工程', '农业', '卫生', '工艺美术', '经济', '会计'];
  const isOffered = ({ series }: Rule) => series.length === 0 || series.some((one) => offered.includes(one));
  const rules = ruleSet.rules.filter((rule) => inForce(rule, REGISTER_YEAR));

  /** The rules that are open for certain to at least one of these people, no gate being closed. */
  const openTo = (people: readonly MadeUpPerson[]): string[] =>
    [...offered, null].flatMap((series) => {
      const own = people.filter(({ record }) => series === null || record.target_series === series);
      const asked = book.waysOf(series).map((way) => book.asked(way, REGISTER_YEAR));
      const conds = asked.map(({ cond }) => cond);
      const facts = own.map(({ record }) => deriveFacts(record, series));
      const found = kernel(conds, book, REGISTER_YEAR)(columns(facts, facts.length), 'certain');
      return asked.filter((_, way) => countOf(found[way]!) > 0).map(({ rule }) => rule.id);
    });

  test('every rule of a series that a record can name is open to somebody among 220,000', () => {
    const closed = new Set(rules.filter(isOffered).map(({ id }) => id));
    for (let from = 0; from < 220_000 && closed.size > 0; from += 10_000) {
      const people = Array.from({ length: 10_000 }, (_, at) => madeUpPerson(1, from + at));
      for (const id of openTo(people)) closed.delete(id);
    }
    expect([...closed]).toEqual([]);
  });

  test('the other rules are for 出版, 翻译, 统计 and 审计 alone, which no record names', () => {
    const others = rules.filter((rule) => !isOffered(rule)).map(({ id }) => id);
    expect(others).toEqual(['exam.other', 'exam.other.associate-senior']);
  });

  const some = [...madeUpPeople(20_000, 1)];
  const share = (is: (person: MadeUpPerson) => boolean): number => some.filter(is).length / some.length;
  const highest = ({ record }: MadeUpPerson) => record.titles?.at(-1)?.level;

  test.each<[string, (person: MadeUpPerson) => boolean, number, number]>([
    ['under 35', ({ born }) => born > '1990-12-31', 0.3, 0.6],
    ['engineering', ({ record }) => record.target_series === '工程', 0.35, 0.6],
    ['in 蓬江', ({ record }) => record.employer?.district === '蓬江', 0.15, 0.4],
    ['no title', ({ record }) => record.titles?.length === 0, 0.25, 0.55],
    ['intermediate', (person) => highest(person) === '中级', 0.1, 0.35],
    ['associate senior', (person) => highest(person) === '副高级', 0.02, 0.12],
    ['a title by exam', ({ record }) => record.titles!.some(({ by }) => by === 'exam'), 0.08, 0.35],
    ['a skill certificate', ({ record }) => record.skills!.length > 0, 0.03, 0.2],
    ['barred', ({ record }) => record.barred !== undefined && record.barred !== 'none', 0.005, 0.06],
    ['start of work unknown', ({ record }) => record.work_start_in_field === undefined, 0.02, 0.15],
  ])('%s: a believable share', (_, is, least, most) => {
    expect(share(is)).toBeGreaterThan(least);
    expect(share(is)).toBeLessThan(most);
  });
});
