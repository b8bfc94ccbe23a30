import { type Cell } from '../reading/sheet';
import { seriesList, titleNames } from '@titles/shared/policy/title-names';
import { readDate, readYear } from './dates';
import { type Reading } from './plain';
import { readDegree, readSchooling, readStudy, readYesNo } from './schooling';
import { readSkill, readStanding } from './standing';
import { readOrigin, readSeries, readTitles, seriesAmong } from './titles';

const today = '2026-11-25';
const valueOf = <T>(reading: Reading<T>): T | 'blank' | undefined =>
  'value' in reading ? reading.value : 'blank' in reading ? 'blank' : undefined;
const mendOf = (reading: Reading<unknown>): string | undefined =>
  'mend' in reading ? reading.mend : undefined;
const dateOf = (cell: Cell) => valueOf(readDate(cell, today));

test.each<[Cell, string]>([
  ['2019-07-01', '2019-07-01'],
  ['2019/7/1', '2019-07-01'],
  ['2019.7.1', '2019-07-01'],
  ['２０１９年７月１日', '2019-07-01'],
  ['2019年7月', '2019-07'],
  ['2019.7', '2019-07'],
  ['2019、9', '2019-09'],
  [' 2019．07 ', '2019-07'],
  [2019.07, '2019-07'],
  [2019.12, '2019-12'],
  [201907, '2019-07'],
  ['20190701', '2019-07-01'],
  [2019, '2019'],
  ['2019年', '2019'],
  [43647, '2019-07-01'],
  ['43647', '2019-07-01'],
  [43647.5, '2019-07-01'],
  ['2019-07-01 00:00:00', '2019-07-01'],
  ['2019/7/31 0:00:00', '2019-07-31'],
  ['2019/7/12 0:00', '2019-07-12'],
  ['2019-07-12T08:30:00.000Z', '2019-07-12'],
  ['7/15/2019', '2019-07-15'],
  ['15/7/2019', '2019-07-15'],
  ['2020-02-29', '2020-02-29'],
  ['—', 'blank'],
  ['无', 'blank'],
  ['', 'blank'],
  [null, 'blank'],
])('the date %p', (cell, date) => {
  expect(dateOf(cell)).toBe(date);
});

test.each<[Cell, string]>([
  [2019.1, '1月还是10月'],
  ['2019.1', '1月还是10月'],
  ['2019-02-30', '没有这一天'],
  ['2019.13', '没有这一天'],
  ['7/1/2019', '哪个是月'],
  ['98.7', '4位'],
  ['2027-01', '还没有到'],
  ['1930-01', '太早'],
  ['三年前', '不是日期'],
  [440781199001011, '不是日期'],
  ['至今', '不是日期'],
])('the date %p is refused with its reason', (cell, why) => {
  expect(mendOf(readDate(cell, today))).toContain(why);
});

test('a review year may come as a year, with its word, or in a date', () => {
  expect(
    [2019, '2019年度', '2019年', '2019.12', '2019/7/3 0:00'].map((cell) => valueOf(readYear(cell, today))),
  ).toEqual([...[2019, 2019, 2019, 2019, 2019]]);
});

test.each<[string, object]>([
  ['大学本科', { level: '本科' }],
  ['大学', { level: '本科' }],
  ['大学专科', { level: '大专' }],
  ['本科（学士）', { level: '本科', degree: '学士' }],
  ['本科/学士', { level: '本科', degree: '学士' }],
  ['本科（工学硕士）', { level: '本科', degree: '硕士' }],
  ['硕士研究生', { level: '硕士', degree: '硕士' }],
  ['博士', { level: '博士', degree: '博士' }],
  ['专升本', { level: '本科' }],
  ['自考大专', { level: '大专', full_time: false }],
  ['非全日制本科', { level: '本科', full_time: false }],
  ['全日制本科', { level: '本科', full_time: true }],
  ['高职', { level: '大专' }],
  ['中专', { level: '中专' }],
  ['技工院校高级工班', { level: '技工院校高级工班' }],
])('schooling: %s', (text, diploma) => {
  expect(valueOf(readSchooling(text))).toEqual(diploma);
});

test.each([
  ['研究生', '分不清硕士和博士'],
  ['大专、本科', '不止一个学历'],
  ['职高', '中专或高中'],
  ['技校', '中级工班'],
  ['本科在读', '毕业证书'],
  ['双学位', '第二学士'],
  ['很高', '没认出学历'],
])('schooling: %s is not guessed', (text, why) => {
  expect(mendOf(readSchooling(text))).toContain(why);
});

test.each<[string, unknown]>([
  ['工程师', [{ level: '中级', series: ['工程'] }]],
  ['中级工程师', [{ level: '中级', series: ['工程'] }]],
  ['高级工程师（机械）', [{ level: '副高级', series: ['工程'] }]],
  [
    '工程师、经济师',
    [
      { level: '中级', series: ['工程'] },
      { level: '中级', series: ['经济'] },
    ],
  ],
  ['馆员', [{ level: '中级', series: ['图书资料', '档案', '文物博物'] }]],
  ['高级记者', [{ level: '正高级', series: ['新闻'] }]],
  ['副高', [{ level: '副高级', series: [] }]],
  ['无', []],
  ['', 'blank'],
])('the title %s', (text, titles) => {
  expect(valueOf(readTitles(text))).toEqual(titles);
});

test.each([
  ['技师', '技能证书'],
  ['高级技师', '技能证书'],
  ['高级', '副高级和正高级'],
  ['初级', '员级和助理级'],
  ['一级建造师', '职业资格'],
  ['总工', '没认出职称'],
])('the title %s is not guessed', (text, why) => {
  expect(mendOf(readTitles(text))).toContain(why);
});

test('of several series a name may have, the one that is told', () => {
  const librarian = { level: '中级', series: ['图书资料', '档案'] } as const;
  expect([
    seriesAmong(librarian, '档案'),
    seriesAmong(librarian, '工程'),
    seriesAmong(librarian, undefined),
  ]).toEqual([...['档案', undefined, undefined]]);
});

test('series, origin, study, degree, yes and no', () => {
  expect(
    ['工程', '工程系列', '工程技术', '卫生技术人员', '会计', '助理工程师', '中小学教师'].map((text) =>
      valueOf(readSeries(text)),
    ),
  ).toEqual(['工程', '工程', '工程', '卫生', '会计', '工程', '中小学教师']);
  expect(mendOf(readSeries('机械设计'))).toContain('没认出系列');
  expect(['评审', '国家统一考试', '初次考核认定'].map((text) => valueOf(readOrigin(text)))).toEqual([
    ...['review', 'exam', 'recognition'],
  ]);
  expect(['普通全日制', '函授', '是', '否'].map((text) => valueOf(readStudy(text)))).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(['工学学士', '无', '硕士学位'].map((text) => valueOf(readDegree(text)))).toEqual([
    '学士',
    'blank',
    '硕士',
  ]);
  expect(['√', '×', '对口', '不对口', '也许'].map((text) => valueOf(readYesNo(text)))).toEqual([
    ...[true, false, true, false, undefined],
  ]);
});

test('standing and skill certificates', () => {
  expect(
    ['在职', '退休返聘', '参公人员', '处分期内', '停薪留职'].map((text) => valueOf(readStanding(text))),
  ).toEqual([...['none', 'retired', 'civil_servant', 'sanction', undefined]]);
  expect(
    ['非公务员', '非参公', '不是公务员', '非参公，已退休'].map((text) => valueOf(readStanding(text))),
  ).toEqual([...['none', 'none', 'none', 'retired']]);
  for (const text of ['一级建造师', '二级造价工程师', '一级注册消防工程师', '高级工程师'])
    expect(mendOf(readSkill(text))).toContain('不是技能等级');
  expect(
    ['高级技师', '二级', '高级工（三级）', '中级工', '无', ''].map((text) => valueOf(readSkill(text))),
  ).toEqual([...['高级技师', '技师', '高级工', null, null, 'blank']]);
});

test('a name stands for one level, in whatever series', () => {
  const levelsOf = new Map<string, Set<string>>();
  for (const { level, name } of seriesList.flatMap(titleNames))
    for (const each of name.split('、')) levelsOf.set(each, (levelsOf.get(each) ?? new Set()).add(level));
  expect([...levelsOf].filter(([, levels]) => levels.size > 1)).toEqual([]);
});
