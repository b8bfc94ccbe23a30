import { findHeader, guessedMapping } from './columns/header';
import { peopleIn } from './people';
import { type Person } from './person';
import { type Cell, type Sheet } from './reading/sheet';
import { type Settings } from './settings';

const settings: Settings = {
  today: '2026-11-25',
  reviewYear: 2026,
  series: null,
  blankMeansNone: false,
  allInService: true,
};
const header = [
  ...['姓名', '申报系列', '现有职称', '取得方式', '评审年度', '取得职称时间'],
  ...['学历', '毕业时间', '是否全日制', '专业是否对口', '从事本专业时间', '身份证号'],
];
const read = (rows: Cell[][], changed: Partial<Settings> = {}, names: Cell[] = header) => {
  const sheet: Sheet = { name: '', rows: [['江门示例公司人员名册'], names, ...rows] };
  const { from, names: columns } = findHeader(sheet)!;
  return peopleIn(sheet, from, guessedMapping(columns), { ...settings, ...changed });
};
const one = (row: Cell[], changed?: Partial<Settings>, names?: Cell[]): Person =>
  read([row], changed, names).people[0]!;

test('a row becomes what the engine takes', () => {
  const person = one([
    ...['张　三', '工程', '助理工程师', '评审', '2021年度', '2022.03'],
    ...['大学本科（学士）', '2016.7', '是', '对口', '２０１６年７月', 440781199001011],
  ]);
  expect(person).toEqual({
    row: 3,
    name: '张三',
    series: '工程',
    record: {
      review_year: 2026,
      target_series: '工程',
      education: [
        { level: '本科', degree: '学士', graduated: '2016-07-31', full_time: true, field_matches_job: true },
      ],
      titles: [
        {
          level: '助理级',
          series: '工程',
          by: 'review',
          issued_in: undefined,
          review_year: 2021,
          certificate_date: '2022-03-31',
        },
      ],
      skills: undefined,
      work_start_in_field: '2016-07-31',
      barred: 'none',
    },
    unanswered: expect.arrayContaining(['skills', 'awards', 'patents', 'employer']) as string[],
    notes: [],
  });
  expect(person.unanswered).not.toContain('titles');
});

test('each row that is no person has its reason and its number', () => {
  const { people, refused } = read([
    ['张三', '工程'],
    [],
    [null, null, '工程师', null, null, null, '本科'],
    ['440781199001011', '工程'],
    ['合计', 1],
    ['填表人：李四', null, null],
    ['　', '  '],
  ]);
  expect(people.map(({ name }) => name)).toEqual(['张三']);
  expect(refused).toEqual([
    { row: 5, name: '', reason: '没有姓名。一个人占两行的，请合成一行' },
    { row: 6, name: '440781199001011', reason: '姓名「440781199001011」里有数字，请核对是不是选错了列' },
    { row: 7, name: '', reason: '像是合计或填表说明，不是一个人' },
    { row: 8, name: '', reason: '像是合计或填表说明，不是一个人' },
  ]);
});

test('a department whose name begins like a remark is none, and a remark without a colon is one', () => {
  const rows = [
    ['注塑车间', '张三', '工程'],
    ['审核部', '李四', '工程'],
    ['备注 见附件'],
    ['审核人 王五'],
    ['制表日期：2026年11月'],
    ['合计35人'],
  ];
  const { people, refused } = read(rows, {}, ['部门', '姓名', '申报系列']);
  expect(people.map(({ name }) => name)).toEqual(['张三', '李四']);
  expect(refused).toHaveLength(4);
  for (const { reason } of refused) expect(reason).toBe('像是合计或填表说明，不是一个人');
});

test('what cannot be read stays unknown, and the note says where', () => {
  const person = one(['张三', '机械', '高级', '自评', null, null, '研究生', 2019.1, '大概', '对口', '98.7']);
  expect(person.series).toBeUndefined();
  expect(person.record).toMatchObject({ titles: undefined, work_start_in_field: undefined });
  expect(person.record.education).toEqual([{ field_matches_job: true }].map(expect.objectContaining));
  expect(person.unanswered).toContain('titles');
  expect(person.notes.map((note) => note.split('：')[0])).toEqual([
    ...['学历', '是否全日制', '毕业时间', '现有职称', '申报系列', '从事本专业时间'],
  ]);
});

test('an empty cell says nothing, unless that was said', () => {
  expect(one(['张三', '工程']).record.titles).toBeUndefined();
  const told = one(['张三', '工程'], { blankMeansNone: true });
  expect([told.record.titles, told.unanswered.includes('titles')]).toEqual([[], false]);
  // Without a column nothing was left empty.
  expect(one(['张三', '本科'], { blankMeansNone: true }, ['姓名', '学历']).record.titles).toBeUndefined();
});

test('the series of the title held stands in, and says so; an unreadable one is not replaced', () => {
  const person = one(['张三', null, '工程师'], { series: '会计' });
  expect([person.series, person.notes]).toEqual(['工程', ['申报系列按现有职称算：工程']]);
  expect(one(['李四', null, '无'], { series: '会计' }).notes).toEqual(['申报系列按统一设定算：会计']);
  expect(one(['王五', '看情况', '工程师'], { series: '会计' }).series).toBeUndefined();
});

test('who is retired is retired whatever was said of all, and what is unclear stays open', () => {
  const names = ['姓名', '在职情况'];
  expect(one(['张三', '退休返聘'], {}, names).record.barred).toBe('retired');
  expect(one(['李四', null], {}, names).record.barred).toBe('none');
  expect(one(['王五', '停薪留职'], {}, names).record.barred).toBeUndefined();
  expect(one(['赵六', null], { allInService: false }, names).record.barred).toBeUndefined();
});

test('full-time and later diplomas, the highest one not twice', () => {
  const names = ['姓名', '最高学历', '全日制学历', '全日制毕业时间', '在职学历', '在职毕业时间'];
  expect(one(['张三', '本科', '大专', '2012.7', '本科', '2016.7'], {}, names).record.education).toEqual([
    expect.objectContaining({ level: '大专', full_time: true, graduated: '2012-07-31' }),
    expect.objectContaining({ level: '本科', full_time: false, graduated: '2016-07-31' }),
  ]);
});

test('what the highest diploma tells besides is told of the full-time one that it is', () => {
  const names = ['姓名', '最高学历', '学位', '毕业时间', '专业是否对口', '全日制学历', '全日制毕业时间'];
  const educationOf = (...row: Cell[]) => one(['张三', ...row], {}, names).record.education;
  const whole = {
    level: '本科',
    degree: '学士',
    graduated: '2016-07-31',
    full_time: true,
    field_matches_job: true,
  };
  expect(educationOf('本科', '学士', null, '是', '本科', '2016.7')).toEqual([whole]);
  expect(educationOf('全日制本科', '学士', '2016.7', '是', '本科', null)).toEqual([whole]);
  // Of another day, or with another degree, it is another one.
  expect(educationOf('本科', '学士', '2018.7', '是', '本科', '2016.7')).toHaveLength(2);
  expect(educationOf('本科', '硕士', null, null, '本科（学士）', '2016.7')).toHaveLength(2);
  expect(educationOf('研究生', '硕士', null, null, null, '2016.7')).toHaveLength(2);
  const two = ['姓名', '最高学历', '毕业时间', '全日制学历', '在职学历'];
  expect(one(['张三', '本科', '2016.7', '本科', '本科'], {}, two).record.education).toHaveLength(3);
  expect(one(['张三', '本科', null, '本科', '本科'], {}, two).record.education).toHaveLength(2);
  // 「自考」 under 「全日制学历」 leaves that open, and there is a diploma all the same.
  expect(educationOf('本科', null, null, null, '自考本科', null)).toHaveLength(1);
});

test('a degree above the diploma beside it takes neither its day nor its kind of study', () => {
  const beyond = (names: string[], ...row: Cell[]) => one(['张三', ...row], {}, ['姓名', ...names]);
  const bachelor = { level: '本科', graduated: '2010-07-31', full_time: true };
  const merged = ['最高学历', '学位', '全日制学历', '全日制毕业时间'];
  const { record, notes } = beyond(merged, '本科', '硕士', '本科', '2010.7');
  expect(record.education).toEqual([bachelor, { degree: '硕士' }]);
  expect(notes).toEqual(['学位比学历高，毕业时间和是否全日制只算在学历上']);
  const plainly = ['学历', '学位', '毕业时间', '是否全日制', '专业是否对口'];
  const educationOf = (...row: Cell[]) => beyond(plainly, ...row).record.education;
  expect(educationOf('本科', '硕士', '2010.7', '是', '是')).toEqual([
    { ...bachelor, field_matches_job: true },
    { degree: '硕士' },
  ]);
  expect(educationOf('全日制本科（硕士）', null, '2010.7')).toEqual([bachelor, { degree: '硕士' }]);
  expect(educationOf('硕士研究生', '博士')).toEqual([{ level: '硕士' }, { degree: '博士' }]);
  expect(educationOf('大专', '学士')).toEqual([{ level: '大专' }, { degree: '学士' }]);
  for (const [level, degree] of [
    ['硕士研究生', '硕士'],
    ['研究生', '硕士'],
    ['本科', '学士'],
    ['博士', '硕士'],
  ])
    expect(educationOf(level!, degree!, '2010.7')).toHaveLength(1);
});

test('the same name twice is asked about', () => {
  const { people } = read([['张三'], ['张 三']]);
  expect(people[1]!.notes).toContain('和第 3 行同名，请核对是不是同一个人');
});
