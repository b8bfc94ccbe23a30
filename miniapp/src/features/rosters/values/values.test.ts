import { type Cell } from '../reading/sheet';
import { readDate, readYear } from './dates';
import { type Reading } from './plain';
import { readDegree, readSchooling, readStudy, readYesNo } from './schooling';
import { readSkill, readStanding } from './standing';
import { readOrigin, readSeries } from './titles';

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
  ['本科（无锡学院毕业）', { level: '本科' }],
  ['自考大专', { level: '大专', full_time: false }],
  ['非全日制本科', { level: '本科', full_time: false }],
  ['全日制本科', { level: '本科', full_time: true }],
  ['统招本科', { level: '本科', full_time: true }],
  ['非统招本科', { level: '本科', full_time: false }],
  ['本科（非普通高等教育）', { level: '本科', full_time: false }],
  ['本科（不是全日制）', { level: '本科', full_time: false }],
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
  ['本科（没毕业）', '毕业证书'],
  ['本科（没有毕业）', '毕业证书'],
  ['本科（未取得毕业证）', '毕业证书'],
  ['本科（就读中）', '毕业证书'],
  ['大专（无毕业证）', '毕业证书'],
  ['双学位', '第二学士'],
  ['本科（未取得学士）', '没有取得的学位'],
  ['很高', '没认出学历'],
])('schooling: %s is not guessed', (text, why) => {
  expect(mendOf(readSchooling(text))).toContain(why);
});

test('series, origin, study, degree, yes and no', () => {
  expect(
    ['工程', '工程系列', '工程技术', '卫生技术人员', '会计', '助理工程师', '中小学教师'].map((text) =>
      valueOf(readSeries(text)),
    ),
  ).toEqual(['工程', '工程', '工程', '卫生', '会计', '工程', '中小学教师']);
  for (const text of ['机械设计', '医疗器械'])
    expect(mendOf(readSeries(text))).toContain(`没认出系列「${text}」`);
  expect(['评审', '国家统一考试', '初次考核认定'].map((text) => valueOf(readOrigin(text)))).toEqual([
    ...['review', 'exam', 'recognition'],
  ]);
  expect(
    ['普通全日制', '函授', '是', '否', '统招', '非统招', '不是全日制', '非全日制'].map((text) =>
      valueOf(readStudy(text)),
    ),
  ).toEqual([...[true, false, true, false], ...[true, false, false, false]]);
  expect(['工学学士', '无', '硕士学位'].map((text) => valueOf(readDegree(text)))).toEqual([
    '学士',
    'blank',
    '硕士',
  ]);
  expect(['硕士在读', '无学士学位'].map((text) => mendOf(readDegree(text)))).toEqual([
    expect.stringContaining('已毕业'),
    expect.stringContaining('没有取得'),
  ]);
  expect(['√', '×', '对口', '不对口', '也许'].map((text) => valueOf(readYesNo(text)))).toEqual([
    ...[true, false, true, false, undefined],
  ]);
});

test.each<[string, string | undefined]>([
  ['工程系列（生物医药）', '工程'],
  ['工程（医疗器械）', '工程'],
  ['工程系列（农业机械）', '工程'],
  ['经济（财务管理）', '经济'],
  ['高级（经济）', '经济'],
  ['（工程）', '工程'],
  ['农业工程', undefined],
  ['工程经济', undefined],
  ['工程系列、会计系列', undefined],
])('the series of 「%s」 is not taken from a word in brackets, nor from the first of two', (text, series) => {
  const reading = readSeries(text);
  expect(valueOf(reading)).toBe(series);
  if (series === undefined) expect(mendOf(reading)).toContain('分不清');
});

test.each(['未取得高级工', '高级工（在考）', '技师（未取证）'])('the skill %s is not held', (text) => {
  expect(mendOf(readSkill(text))).toContain('看不出已经取得');
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
