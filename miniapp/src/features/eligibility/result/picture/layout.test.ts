import { readFileSync } from 'node:fs';
import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { documentDigests } from '@titles/shared/policy/documents/index';
import { ruleSet } from '@titles/shared/policy/rule-set';
import { assessed } from '../../assessed';
import type { Answers } from '../../questions/question';
import { resultView } from '../view';
import { clauseName } from './clause-name';
import { layoutOf, scaleOf, WIDTH } from './layout';
import { colours, type Mark, type Measure } from './marks';
import { pictureOf, type Picture } from './picture';

const engineer: Answers = {
  job: '工程',
  standing: 'none',
  'titles.0.held': '工程.助理级',
  'titles.0.origin': 'review',
  'titles.0.year': '2018',
  'education.0.level': '本科',
  'education.0.graduated': '2016-06-30',
  situations: ['patent', 'rural-talent'],
  'patent.kind': '发明',
  'patent.granted': 'yes',
  'rural.level': '高级',
  'employer.type': '民营企业',
  'employer.district': '新会',
};
const picture = (answers: Answers, year = 2026) => {
  const assessment = assessed(answers, year);
  return pictureOf(resultView(answers, assessment), assessment, '2026-11-23');
};
const drawn = (answers: Answers): Picture => {
  const found = picture(answers);
  if (!found) throw new Error('There is nothing to draw.');
  return found;
};

/** Chinese as wide as it is high, anything else a little more than half of that. */
const measure: Measure = (text, { size }) =>
  Array.from(text).reduce((sum, each) => sum + (/[\u2e80-\uffff]/.test(each) ? size : size * 0.6), 0);
const texts = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'text');
const saidBy = (content: Picture) =>
  texts(layoutOf(content, measure).marks)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');

describe('the picture of a result', () => {
  test('says the ways, their review year and window, the clauses, the version and the day, and what it is worth', () => {
    const said = saidBy(drawn(engineer));
    for (const part of [
      '可以申报工程师（中级）',
      '可以走的途径',
      '由助理工程师晋升工程师',
      '2026年度（2027年1–3月申报）',
      '《工程技术人才职称评价基本标准条件》（人社部发〔2019〕16号附件）工程师',
      '要先问人社部门的途径',
      '农艺（畜牧、兽医）师（中级）',
      `规则版本${ruleSet.id}`,
      '2026年11月23日算出',
      '仅供参考，以人社部门审核为准',
    ])
      expect(said).toContain(part);
  });

  test('says nothing that the person answered', () => {
    const other: Answers = {
      ...engineer,
      'titles.0.year': '2020',
      'education.0.level': '大专',
      'education.0.graduated': '2011-07',
      'education.0.fullTime': 'no',
      'work.start': '2012-03',
      'patent.kind': '实用新型',
      'employer.type': '国有企业',
      'employer.district': '台山',
    };
    expect(picture(other)).toEqual(picture(engineer));
    expect(saidBy(drawn(engineer))).not.toMatch(/民营企业|新会|本科|2016|2018|满4年|发明/);
  });

  test('tells what opens later apart from what is open', () => {
    const later = drawn({ ...engineer, situations: [], 'titles.0.year': '2024' });
    expect(later.sections.map(({ title }) => title)).toEqual(['以后可以走的途径']);
    expect(later).toMatchObject({
      line: '2028年度起可以申报 工程师（中级）',
      when: '2028年度（2029年1–3月申报）',
    });
  });

  test.each(['retired', 'civil_servant'])('is not drawn for a person who may not apply: %s', (standing) =>
    expect(picture({ ...engineer, situations: [], standing })).toBeUndefined(),
  );

  test('leaves a clause out that came with a later rule set', () => {
    expect(clauseName({ documentId: 'gd-2031-1', clauseId: '3' })).toBeUndefined();
    expect(clauseName({ documentId: 'plan-2020', clauseId: '31.4' })).toBeUndefined();
  });

  test('names every clause that a rule cites', () => {
    const cites = ruleSet.rules.flatMap(({ cite }) => cite);
    expect(cites.map(clauseName).filter((name) => name === undefined)).toEqual([]);
    expect(
      documentDigests.flatMap(({ id, clauses }) =>
        clauses.map((clause) => clauseName({ documentId: id, clauseId: clause.id })),
      ),
    ).not.toContain(undefined);
    expect(clauseName({ documentId: 'known-practice', clauseId: 'exam-only' })).toBe(
      '已知做法（原文未核对）：以考代评',
    );
    expect(clauseName({ documentId: 'jm-2019-3', clauseId: 'subsidy' })).toBe('《江人才发〔2019〕3号》补贴');
  });
});

const { persons } = JSON.parse(
  readFileSync(`${__dirname}/../../../../../../test/policy/example-persons.json`, 'utf8'),
) as { persons: { id: string; facts: PersonRecord }[] };
const jobs = [...new Set(persons.flatMap(({ facts }) => facts.target_series ?? []))];

/** The longest pictures: every series, with everything that may open a way. */
const many = jobs.map((job): [string, Picture] => [
  job,
  drawn({
    ...engineer,
    job,
    'titles.0.held': 'none',
    'education.0.level': '博士',
    'education.0.fullTime': 'yes',
    'education.0.matches': 'yes',
    situations: ['patent', 'skill', 'award', 'rural-talent', 'doctor_graduate_of_city', 'tech_entrepreneur'],
    'skill.level': '高级技师',
    'skill.date': '2015',
    'skill.listed': 'yes',
    'award.kind': '专利奖',
    'award.holder': 'yes',
  }),
]);

describe.each(many)('what is drawn of a result in %s', (_, content) => {
  const { width, height, marks } = layoutOf(content, measure);

  test('stays within the picture', () => {
    expect(width).toBe(WIDTH);
    for (const mark of marks) {
      if (mark.kind === 'text') {
        expect(mark.x).toBeGreaterThanOrEqual(20);
        expect(mark.x + measure(mark.text, mark.font)).toBeLessThanOrEqual(WIDTH - 20);
        expect(mark.y - mark.font.size).toBeGreaterThan(0);
        expect(mark.y + mark.font.size * 0.3).toBeLessThan(height);
      }
      if (mark.kind === 'box') {
        expect(mark.x + mark.width).toBeLessThanOrEqual(WIDTH);
        expect(mark.y + mark.height).toBeLessThanOrEqual(height);
      }
    }
  });

  test('says every word whole', () => {
    const said = saidBy(content);
    const words = content.sections.flatMap(({ title, cards }) => [
      title,
      ...cards.flatMap(({ word, heading, route, when = '', clauses }) => [
        word,
        heading,
        route,
        when,
        ...clauses,
      ]),
    ]);
    for (const word of [content.line, ...words]) expect(said).toContain(word.replace(/\s/g, ''));
  });

  test('has no two lines of text on top of each other', () => {
    const lines = texts(marks).filter(({ text }) => text !== '?');
    lines.slice(1).forEach((line, index) => {
      expect(line.y - (lines[index]?.y ?? 0)).toBeGreaterThanOrEqual(line.font.size);
    });
  });

  test('is no higher than a phone can draw', () => {
    expect(height * scaleOf({ width, height, marks })).toBeLessThanOrEqual(4096);
  });
});

test('a picture that would be too high is drawn smaller, never cut', () => {
  expect(scaleOf({ width: WIDTH, height: 1000, marks: [] })).toBe(2);
  expect(scaleOf({ width: WIDTH, height: 4096, marks: [] })).toBe(1);
});

test("the picture's colours are the light ones of the product", () => {
  const sheet = readFileSync(`${__dirname}/../../../../ui/tokens.scss`, 'utf8');
  const light = sheet.slice(sheet.indexOf('@mixin light'), sheet.indexOf('@mixin dark'));
  const { tower: _, ...tokens } = colours;
  const dashed = (name: string) => name.replace(/[A-Z2]/g, (part) => `-${part.toLowerCase()}`);
  for (const [name, colour] of Object.entries(tokens))
    expect(light).toContain(`--${dashed(name)}: ${colour};`);
});
