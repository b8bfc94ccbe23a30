import { readFileSync } from 'node:fs';
import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { levels } from '@titles/shared/eligibility/types';
import { questionsFor, recordOf, standingAnswers, unansweredOf } from './record';
import { fits, UNSURE, type Answer, type Answers, type Question } from './question';

/** The person's own answer to a question, read off their record as off their papers. */
const respond = (question: Question, person: PersonRecord): Answer => {
  const at = question.key.split('.')[1] ?? '';
  const title = person.titles?.[Number(at)];
  const diploma = person.education?.[Number(at)];
  const [skill] = person.skills ?? [];
  const [award] = person.awards ?? [];
  const [patent] = person.patents ?? [];
  const yesNo = (value: boolean | undefined) => (value === undefined ? UNSURE : value ? 'yes' : 'no');
  const own = person.titles?.[0]?.series === person.target_series;
  const answers: Record<string, Answer | undefined> = {
    job: person.target_series,
    standing: person.barred,
    [`titles.${at}.held`]: !title ? 'none' : own ? `${title.series}.${title.level}` : 'elsewhere',
    [`titles.${at}.series`]: title?.series,
    [`titles.${at}.name`]: `${title?.series}.${title?.level}`,
    [`titles.${at}.origin`]: title?.by,
    [`titles.${at}.year`]: title?.review_year?.toString(),
    [`titles.${at}.certificate`]: title?.certificate_date,
    [`titles.${at}.obtained`]: title?.obtained,
    [`education.${at}.level`]: diploma?.degree === '第二学士' ? '第二学士' : diploma?.level,
    [`education.${at}.graduated`]: diploma?.graduated,
    [`education.${at}.fullTime`]: yesNo(diploma?.full_time),
    [`education.${at}.matches`]: yesNo(diploma?.field_matches_job),
    [`education.${at}.more`]: yesNo(person.education?.[Number(at) + 1] !== undefined),
    'work.start': person.work_start_in_field,
    situations: [
      ...(skill ? ['skill'] : []),
      ...(award ? ['award'] : []),
      ...(patent ? ['patent'] : []),
      ...(person.standards?.length ? ['standard'] : []),
      ...(person.rural_talent ? ['rural-talent'] : []),
      ...(person.anti_epidemic ? ['epidemic'] : []),
      ...(person.region && person.region !== '内地' ? ['hongkong-macau-taiwan'] : []),
      ...(person.flags ?? []),
    ],
    'skill.level': skill?.level,
    'skill.date': skill?.date,
    'skill.listed': yesNo(skill?.in_list),
    'award.kind': award?.kind,
    'award.holder': yesNo(award?.holder),
    'patent.kind': patent?.kind,
    'patent.granted': yesNo(patent?.granted),
    'rural.level': person.rural_talent?.level,
    'epidemic.award': person.anti_epidemic?.award,
    'epidemic.recognised': person.anti_epidemic?.recognised,
    region: person.region,
    'employer.type': person.employer?.type,
    'employer.district': person.employer?.district,
    'employer.earlier': person.employer_history?.[0]?.type ?? 'same',
    'employer.since': person.employer_history?.[1]?.from,
  };
  const answer = answers[question.key] ?? UNSURE;
  if (!fits(question, answer)) throw new Error(`${question.key} does not take ${String(answer)}`);
  return answer;
};

/** Answers every question that is put, as it is put. */
const interview = (person: PersonRecord): Answers => {
  let answers: Answers = {};
  for (;;) {
    const next = questionsFor(answers).find(({ key }) => answers[key] === undefined);
    if (!next) return answers;
    answers = { ...answers, [next.key]: respond(next, person) };
  }
};

const without = <T extends object>(object: T, ...keys: (keyof T)[]): T =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as keyof T))) as T;

/** What the self-check does not ask for, or states where the example persons leave it open. */
const asAsked = (person: PersonRecord): PersonRecord => ({
  awards: [],
  patents: [],
  standards: [],
  flags: [],
  region: '内地',
  ...without(person, 'review_year'),
  titles: person.titles?.map((title) => ({
    ...(title.review_year === undefined ? title : without(title, 'certificate_date')),
    ...(title.by !== 'exam' && { issued_in: '广东' }),
  })),
  education: person.education?.map((diploma) => ({
    ...without(diploma, 'degree_obtained'),
    degree: diploma.degree === '学士' ? undefined : diploma.degree,
  })),
  skills: person.skills?.map((skill) => without(skill, 'trade')),
  ...(person.awards && { awards: person.awards.map((award) => without(award, 'level')) }),
  ...(person.titles?.some(({ level }) => level && levels.indexOf(level) >= 3) && {
    employer_history: person.employer_history ?? [],
  }),
});

const { persons } = JSON.parse(
  readFileSync(`${__dirname}/../../../../../test/policy/example-persons.json`, 'utf8'),
) as { persons: { id: string; facts: PersonRecord }[] };

const withoutUndefined = (record: PersonRecord): unknown => JSON.parse(JSON.stringify(record));

describe('the answers of an example person give the same record back', () => {
  test.each(persons)('$id', ({ facts }) => {
    expect(recordOf(interview(facts))).toEqual(withoutUndefined(asAsked(facts)));
  });
});

const engineer: Answers = {
  job: '工程',
  standing: 'none',
  'titles.0.held': '工程.助理级',
  'titles.0.origin': 'review',
  'titles.0.year': '2021',
  'education.0.level': '本科',
  'education.0.graduated': '2016-06',
  'employer.type': '民营企业',
};

describe('a record from answers', () => {
  test('states the earliest certain day of a date known in part', () => {
    const graduated = (answer: string) =>
      recordOf({ ...engineer, 'education.0.graduated': answer }).education?.[0]?.graduated;
    expect([graduated('2016-06-30'), graduated('2016-02'), graduated('2016')]).toEqual([
      '2016-06-30',
      '2016-02-29',
      '2016-12-31',
    ]);
  });

  test('never reads what is unsure or not asked as none', () => {
    expect(unansweredOf({})).toEqual(
      expect.arrayContaining(['education', 'titles', 'skills', 'awards', 'patents', 'flags', 'employer']),
    );
    const unsure = { ...engineer, 'titles.0.held': UNSURE, situations: UNSURE, 'employer.type': UNSURE };
    expect(unansweredOf(unsure)).toEqual(expect.arrayContaining(['titles', 'rural_talent', 'employer']));
    expect(recordOf(unsure)).not.toHaveProperty('titles');
    expect(unansweredOf({ ...engineer, 'titles.0.held': 'none', situations: [] })).toEqual([]);
  });

  test('keeps a title as it is when the job changes', () => {
    const { titles, target_series } = recordOf({ ...engineer, job: '经济' });
    expect(target_series).toBe('经济');
    expect(titles).toEqual([
      { series: '工程', level: '助理级', by: 'review', review_year: 2021, issued_in: '广东' },
    ]);
    const [held] = questionsFor({ ...engineer, job: '经济' }).filter(({ key }) => key === 'titles.0.held');
    expect(held && fits(held, '工程.助理级')).toBe(true);
  });

  test('drops the details of what is no longer ticked, and has them again when it is', () => {
    const skilled = { ...engineer, situations: ['skill'], 'skill.level': '技师', 'skill.date': '2020' };
    expect(recordOf(skilled).skills).toEqual([{ level: '技师', date: '2020-12-31' }]);
    expect(recordOf({ ...skilled, situations: [] }).skills).toEqual([]);
    expect(standingAnswers({ ...skilled, situations: [] })).not.toHaveProperty(['skill.level']);
    expect(recordOf({ ...skilled, situations: ['skill'] }).skills).toHaveLength(1);
  });

  test('takes a certificate date only while the review year is unknown', () => {
    const dated = { ...engineer, 'titles.0.year': UNSURE, 'titles.0.certificate': '2022-07-15' };
    expect(recordOf(dated).titles?.[0]).toEqual({
      series: '工程',
      level: '助理级',
      by: 'review',
      certificate_date: '2022-07-15',
      issued_in: '广东',
    });
    expect(recordOf({ ...dated, 'titles.0.year': '2021' }).titles?.[0]).not.toHaveProperty(
      'certificate_date',
    );
  });

  test('does not mix up a name with that of another series', () => {
    const other = { ...engineer, 'titles.0.held': 'elsewhere', 'titles.0.series': '新闻' };
    expect(recordOf({ ...other, 'titles.0.name': '新闻.正高级' }).titles?.[0]?.level).toBe('正高级');
    expect(recordOf({ ...other, 'titles.0.name': '出版.正高级' }).titles?.[0]?.level).toBeUndefined();
    expect(questionsFor({ ...other, 'titles.0.name': '出版.正高级' }).map(({ key }) => key)).not.toContain(
      'titles.0.origin',
    );
  });

  test('says whether somebody from Hong Kong works here', () => {
    const hongKong = { ...engineer, situations: ['hongkong-macau-taiwan'], region: '香港' };
    expect(recordOf({ ...hongKong, 'employer.district': '蓬江' })).toMatchObject({
      region: '香港',
      works_in_jiangmen: true,
    });
    expect(recordOf({ ...hongKong, 'employer.district': 'outside' }).works_in_jiangmen).toBe(false);
    expect(recordOf({ ...engineer, 'employer.district': '蓬江' })).not.toHaveProperty('works_in_jiangmen');
  });

  test('asks nothing more where the rules have no answer', () => {
    expect(questionsFor({ job: 'other' }).map(({ key }) => key)).toEqual(['job', 'job.other']);
  });
});
