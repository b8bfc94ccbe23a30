import { assess } from '@titles/shared/eligibility/assess';
import { type PersonRecord } from '@titles/shared/contract/eligibility';
import { madeUpPeople } from '@titles/shared/policy/made-up-register';
import { ruleSet } from '@titles/shared/policy/rule-set';
import { titleNames } from '@titles/shared/policy/title-names';
import { answerOf } from './answer';
import { fieldLabels, fields, type Field } from './columns/fields';
import { findHeader, guessedMapping } from './columns/header';
import { peopleIn } from './people';
import { type Cell } from './reading/sheet';
import { type Settings } from './settings';

const settings: Settings = {
  today: '2026-11-25',
  reviewYear: 2026,
  series: null,
  blankMeansNone: false,
  allInService: true,
};
type Row = Partial<Record<Field, Cell>>;
const people = (rows: Row[], changed: Partial<Settings> = {}) => {
  const cells = rows.map((row) => fields.map((field) => row[field] ?? null));
  const sheet = { name: '', rows: [Object.values(fieldLabels), ...cells] };
  const { from, names } = findHeader(sheet)!;
  return peopleIn(sheet, from, guessedMapping(names), { ...settings, ...changed }).people;
};
const answered = (row: Row, changed?: Partial<Settings>) =>
  answerOf(people([{ name: '张三', ...row }], changed)[0]!, ruleSet);

const assistant: Row = {
  series: '工程',
  title: '助理工程师',
  titleBy: '评审',
  titleYear: 2021,
  schooling: '本科',
  graduated: '2016.7',
  study: '是',
  matches: '是',
  workSince: '2016.7',
};

test('who may apply is told the title, the route and the review year', () => {
  expect(answered(assistant)).toMatchObject({
    tone: 'mayApply',
    line: '可以申报 工程师（中级）',
    title: '工程师（中级）',
    verb: '申报',
    year: '2026年度（2027年1–3月申报）',
    lacking: [],
    senior: false,
  });
  expect(answered({ ...assistant, title: '高级工程师' }).senior).toBe(true);
  expect(answered({ ...assistant, title: null }).senior).toBeNull();
});

test('who must wait is told since when, and what is lacking', () => {
  const answer = answered({ ...assistant, titleYear: 2024 });
  expect([answer.tone, answer.line, answer.year]).toEqual([
    'notYet',
    '2028年度起可以申报 工程师（中级）',
    '2028年度（2029年1–3月申报）',
  ]);
  expect(answer.lacking.join()).toContain('取得助理工程师满4年');
});

test.each<[string, Row, string]>([
  ['without a series', { ...assistant, series: null, title: null }, '申报系列'],
  ['without a way of obtaining', { ...assistant, titleBy: null }, '职称取得方式'],
  [
    'without a graduation day',
    { series: '工程', title: '无', schooling: '本科', study: '是', matches: '是' },
    '毕业时间',
  ],
  ['without any title told', { ...assistant, title: null, titleBy: null }, '有没有职称'],
])('%s the answer says what is missing', (_, row, missing) => {
  const answer = answered(row);
  expect(answer.tone).toBe('unknown');
  expect(answer.missing.join()).toContain(missing);
});

test('a certificate’s date is no review year: both are named', () => {
  const answer = answered({ ...assistant, titleYear: null, titleObtained: '2022.3' });
  expect(answer.missing).toContain('职称评审年度（不是发证日期，按发证日期可能是2021或2022年度）');
});

test('only part-time schooling is no reason to say no', () => {
  const row = {
    series: '工程',
    title: '无',
    schooling: '自考本科',
    graduated: '2026.6',
    workSince: '2026.7',
    matches: '是',
  };
  expect(answered(row).missing).toContain('全日制学历（名册上只有非全日制的）');
  expect(answered(row).tone).not.toBe('no');
});

test('who is retired, and of whom the rules hold nothing', () => {
  expect(answered({ ...assistant, standing: '退休返聘' })).toMatchObject({
    tone: 'no',
    line: '按现在的身份，不能申报职称',
  });
  expect(answered({ ...assistant, series: '翻译', title: null })).toMatchObject({
    tone: 'askBureau',
    line: '翻译系列的条件，请问人社部门',
  });
});

test('not knowing who is in service answers nobody', () => {
  expect(answered(assistant, { allInService: false })).toMatchObject({
    tone: 'unknown',
    missing: ['在职情况'],
  });
});

/** A person of the made-up register as a row of a list, where a list can tell it. */
function rowOf(record: PersonRecord): Row | undefined {
  const [diploma, ...diplomas] = record.education ?? [];
  const [title, ...titles] = record.titles ?? [];
  if (!diploma || diplomas.length > 0 || titles.length > 0 || diploma.treated_as) return undefined;
  const names = title && titleNames(title.series?.replace(/系列$/, '') ?? '');
  const name = names?.find(({ level }) => level === title?.level)?.name.split('、')[0];
  if (title && (name === undefined || /[（）]/.test(name))) return undefined;
  const yes = (value: boolean | undefined): Cell => (value === undefined ? null : value ? '是' : '否');
  const by = { review: '评审', exam: '考试', recognition: '认定' } as const;
  return {
    name: '',
    series: record.target_series ?? null,
    title: name ?? '无',
    titleSeries: title?.series?.replace(/系列$/, '') ?? null,
    titleBy: title?.by ? by[title.by] : null,
    titleYear: title?.review_year ?? null,
    titleObtained: title?.obtained ?? null,
    titlePlace: title?.issued_in ?? null,
    schooling: diploma.level ?? null,
    degree: diploma.degree ?? null,
    graduated: diploma.graduated ?? null,
    study: yes(diploma.full_time),
    matches: yes(diploma.field_matches_job),
    workSince: record.work_start_in_field ?? null,
  };
}

test('a list says of made-up people what the engine says of them', () => {
  const told: PersonRecord[] = [];
  const rows: Row[] = [];
  for (const { record } of madeUpPeople(1500, 7)) {
    const row = rowOf(record);
    if (row === undefined) continue;
    // Names without digits, each another one.
    rows.push({ ...row, name: String.fromCharCode(0x4e00 + rows.length) });
    told.push({ ...record, barred: 'none', review_year: 2026 });
  }
  expect(rows.length).toBeGreaterThan(400);
  const seen = new Set<string>();
  people(rows).forEach((person, index) => {
    const answer = answerOf(person, ruleSet);
    const { routes } = assess(told[index]!, ruleSet, person.unanswered);
    const open = routes.filter(
      ({ route, verdict }) =>
        verdict === 'mayApply' &&
        ['title_ladder', 'degree_review', 'first_recognition', 'exam'].includes(route),
    );
    expect([index, person.notes, answer.tone === 'mayApply']).toEqual([index, [], open.length > 0]);
    if (open[0]) expect([index, answer.route]).toEqual([index, open[0].title]);
    seen.add(answer.tone);
  });
  expect([...seen].sort()).toEqual(expect.arrayContaining(['mayApply', 'notYet', 'unknown']));
});

test('a master’s degree beside a bachelor’s diploma is not recognized as a full-time one of its day', () => {
  const told = { ...assistant, title: '无', titleBy: null, titleYear: null };
  expect(answered({ ...told, schooling: '硕士研究生' }).title).toBe('工程师（中级）');
  expect(answered({ ...told, degree: '硕士' }).title).toBe('助理工程师（助理级）');
});
