import type { PersonRecord } from '../contract/eligibility';
import { deriveFacts } from './derive';
import { dateFactIds, scalarFactIds } from './facts';

const derive = (record: PersonRecord) => deriveFacts(record, '工程');

test('an empty record has none of what lists and objects hold, and knows no single value', () => {
  expect(derive({})).toMatchObject({
    'degree.highSchool.since': null,
    'title.any': false,
    'title.technician.held': false,
    'skill.seniorWorker.since': null,
    'award.any': false,
    'patent.any': false,
    'standard.any': false,
    'rural.level': 'none',
    'epidemic.medical': false,
    'employer.type': 'none',
    'flag.postdoc': false,
    'work.since': undefined,
    region: undefined,
    barred: undefined,
  });
});

test('what was not asked yet is unknown, though the record has none of it', () => {
  const facts = deriveFacts({ barred: 'none' }, '工程', ['titles', 'barred']);
  expect(facts).not.toHaveProperty(['title.any']);
  expect(facts).not.toHaveProperty('barred');
  expect(facts['award.any']).toBe(false);
});

test('every fact is derived', () => {
  const answered = {
    work_start_in_field: '2020-07-01',
    region: '内地',
    works_in_jiangmen: true,
    barred: 'none',
  } as const;
  const known = Object.entries<unknown>(derive(answered)).filter(([, value]) => value !== undefined);
  expect(known.map(([fact]) => fact).sort()).toEqual([...dateFactIds, ...scalarFactIds].sort());
});

describe('titles', () => {
  const since = (...titles: NonNullable<PersonRecord['titles']>) =>
    derive({ titles: titles.map((title) => ({ series: '工程', level: '中级', ...title })) })[
      'title.intermediate.since'
    ];

  test('the two 1-January rules meet between 2020 and 2021', () => {
    expect(since({ by: 'review', review_year: 2019 })).toBe('2019-01-01');
    expect(since({ by: 'review', review_year: 2020 })).toBe('2020-01-01');
    expect(since({ by: 'review', review_year: 2021 })).toBe('2022-01-01');
  });

  test('exam and recognition count from the day', () => {
    expect(since({ by: 'exam', obtained: '2021-06-01', review_year: 2021 })).toBe('2021-06-01');
    expect(since({ by: 'recognition', obtained: '2022-03-04' })).toBe('2022-03-04');
  });

  test.each([
    { by: 'review', certificate_date: '2015-07-01' },
    { by: 'exam', certificate_date: '2015-07-01' },
    { review_year: 2015, obtained: '2015-07-01' },
  ] as const)('a day that no answer gives is unknown: %o', (title) => {
    expect(since(title)).toBeUndefined();
  });

  test('of several the earliest, and a higher one counts for the lower', () => {
    expect(since({ by: 'review', review_year: 2023 }, { by: 'exam', obtained: '2022-05-01' })).toBe(
      '2022-05-01',
    );
    expect(since({ level: '正高级', by: 'review', review_year: 2018 })).toBe('2018-01-01');
  });

  test('beside one whose day is unknown the earliest is an upper bound', () => {
    expect(since({ by: 'review', review_year: 2023 }, { by: 'review' })).toEqual({ by: '2024-01-01' });
  });

  test('another series does not count, an unnamed one may', () => {
    const other = derive({ titles: [{ series: '经济', level: '中级', by: 'exam', obtained: '2020-11-01' }] });
    expect(other).toMatchObject({
      'title.any': true,
      'title.intermediate.held': false,
      'title.intermediate.since': null,
    });
    const unnamed = derive({ titles: [{ level: '中级', by: 'exam', obtained: '2020-11-01' }] });
    expect(unnamed['title.intermediate.held']).toBeUndefined();
    expect(derive({ titles: [{ series: '工程系列', level: '中级' }] })['title.intermediate.held']).toBe(true);
  });

  test.each([
    ['广东省', false],
    ['江门', false],
    ['湖南省', true],
    [undefined, undefined],
  ])('issued in %s', (issued_in, expected) => {
    expect(derive({ titles: [{ series: '工程', level: '中级', issued_in }] })['title.otherProvince']).toBe(
      expected,
    );
  });
});

describe('schooling', () => {
  test.each([
    ['技工院校中级工班', 'secondary', 'college'],
    ['技工院校高级工班', 'college', 'bachelor'],
    ['技工院校预备技师班', 'bachelor', 'master'],
  ] as const)('%s counts as %s, not as %s', (level, counts, not) => {
    const facts = derive({ education: [{ level, graduated: '2020-06-30' }] });
    expect(facts[`degree.${counts}.since`]).toBe('2020-06-30');
    expect(facts[`degree.${not}.since`]).toBeNull();
  });

  test('what a diploma is treated as wins over its own level', () => {
    const facts = derive({ education: [{ level: '高中', treated_as: '中专', graduated: '2020-06-30' }] });
    expect(facts['degree.secondary.since']).toBe('2020-06-30');
  });

  test('recognition looks at the full-time one in the field, review at the best', () => {
    const facts = derive({
      education: [
        { level: '大专', full_time: true, field_matches_job: true, graduated: '2018-06-30' },
        { level: '本科', full_time: false, field_matches_job: true, graduated: '2021-12-31' },
      ],
    });
    expect(facts).toMatchObject({
      'degree.college.since': '2018-06-30',
      'degree.bachelor.since': '2021-12-31',
      'graduate.college.since': '2018-06-30',
      'graduate.bachelor.since': null,
    });
  });

  test('a degree above the diploma counts from its own day', () => {
    const facts = derive({
      education: [{ level: '本科', degree: '硕士', graduated: '2010-06-30', degree_obtained: '2019-12-01' }],
    });
    expect(facts).toMatchObject({
      'degree.bachelor.since': '2010-06-30',
      'degree.master.since': '2019-12-01',
      'degree.doctor.since': null,
    });
  });

  test('recognition as technician is for secondary schooling exactly', () => {
    const graduate = (level: '中专' | '大专') =>
      derive({ education: [{ level, full_time: true, field_matches_job: true, graduated: '2020-06-30' }] })[
        'graduate.secondary.since'
      ];
    expect([graduate('中专'), graduate('大专')]).toEqual(['2020-06-30', null]);
  });

  test('a day that one paper lacks is taken from the other, where both reach the rank', () => {
    const bachelor = (more: NonNullable<PersonRecord['education']>[number]) =>
      derive({ education: [more] })['degree.bachelor.since'];
    expect(bachelor({ level: '本科', degree: '学士', degree_obtained: '2015-07-01' })).toBe('2015-07-01');
    expect(bachelor({ level: '本科', degree: '学士', graduated: '2015-06-30' })).toBe('2015-06-30');
    expect(bachelor({ level: '大专', degree: '学士', graduated: '2015-06-30' })).toBe('2015-06-30');
    const nextDay = { graduated: '2015-06-30', degree_obtained: '2016-01-01' };
    expect(bachelor({ level: '本科', degree: '学士', ...nextDay })).toBe('2015-06-30');
    expect(bachelor({ level: '大专', degree: '学士', ...nextDay })).toBe('2016-01-01');
  });

  test('a degree above secondary schooling is no secondary schooling, whatever the diploma', () => {
    const secondary = (more: NonNullable<PersonRecord['education']>[number]) =>
      derive({ education: [{ full_time: true, field_matches_job: true, graduated: '2015-06-30', ...more }] })[
        'graduate.secondary.since'
      ];
    expect(secondary({ level: '中专', degree: '学士' })).toBeNull();
    expect(secondary({ degree: '学士' })).toBeNull();
    expect(secondary({})).toBeUndefined();
  });

  test('schooling in another field is some schooling and none in the field', () => {
    const other = (...matches: (boolean | undefined)[]) =>
      derive({ education: matches.map((field_matches_job) => ({ level: '本科', field_matches_job })) })[
        'education.otherField'
      ];
    expect([other(false), other(false, true), other(undefined, false), other()]).toEqual([
      true,
      false,
      undefined,
      false,
    ]);
  });

  test('a level that is not known may be any', () => {
    expect(derive({ education: [{ graduated: '2020-06-30' }] })['degree.doctor.since']).toBeUndefined();
  });
});

test('a skill counts only in a listed trade; a higher one counts for the lower', () => {
  const skill = (in_list?: boolean) =>
    derive({ skills: [{ level: '技师', date: '2020-01-01', in_list }] })['skill.seniorWorker.since'];
  expect([skill(true), skill(false), skill()]).toEqual(['2020-01-01', null, undefined]);
});

test('a lower skill does not count for a higher one, and an unknown one may be any', () => {
  const seniorTechnician = (level?: '高级工' | '技师' | '高级技师') =>
    derive({ skills: [{ level, date: '2020-01-01', in_list: true }] })['skill.seniorTechnician.since'];
  expect([seniorTechnician('高级技师'), seniorTechnician('技师'), seniorTechnician('高级工')]).toEqual([
    '2020-01-01',
    null,
    null,
  ]);
  expect(seniorTechnician()).toBeUndefined();
});

test('an employer of whom only one thing was said leaves the other open; two types are a change', () => {
  expect(derive({ employer: { district: '江海' } })).toMatchObject({
    'employer.type': undefined,
    'employer.district': '江海',
    'employer.changed': false,
  });
  const history = (...types: ('民营企业' | '国有企业')[]) =>
    derive({ employer_history: types.map((type) => ({ type })) })['employer.changed'];
  expect([history('民营企业'), history('民营企业', '民营企业'), history('民营企业', '国有企业')]).toEqual([
    false,
    false,
    true,
  ]);
});

test('each flag is a fact of its own', () => {
  const found = (
    ['doctor_graduate_of_city', 'in_station_postdoc', 'tech_entrepreneur', 'provincial_lab'] as const
  ).map((flag) =>
    Object.entries(derive({ flags: [flag] })).filter(
      ([fact, value]) => fact.startsWith('flag.') && value === true,
    ),
  );
  expect(found.map((facts) => facts.map(([fact]) => fact))).toEqual([
    ['flag.cityDoctor'],
    ['flag.postdoc'],
    ['flag.entrepreneur'],
    ['flag.provincialLab'],
  ]);
});

test('an empty answer about recognition is none', () => {
  expect(derive({ anti_epidemic: { recognised: '' } })['epidemic.recognised']).toBe(false);
  expect(
    derive({ anti_epidemic: { first_claim: '', award: '嘉奖' } })['epidemic.recognised'],
  ).toBeUndefined();
  expect(derive({})).toMatchObject({
    'epidemic.award': 'none',
    'epidemic.recognised': false,
    'rural.ofJiangmen': false,
  });
});

test.each([
  [{ recognised: '2020' }, true],
  [{ recognised: 'none' }, false],
  [{ first_claim: '2025' }, false],
  [{ recognised: '2020', first_claim: '2020' }, true],
  [{ award: '嘉奖' }, undefined],
] as const)('epidemic staff recognised before: %o', (anti_epidemic, expected) => {
  expect(derive({ anti_epidemic })['epidemic.recognised']).toBe(expected);
});

test.each([
  ['江门市', true],
  ['台山', true],
  ['湛江', false],
  [undefined, undefined],
])('rural talents of %s', (city, expected) => {
  expect(derive({ rural_talent: { level: '高级', city } })['rural.ofJiangmen']).toBe(expected);
});
