import { type Cell, type Sheet } from '../reading/sheet';
import { fieldLabels, fieldOf, fields, whyNotRead, whyPassedOver, type Mapping } from './fields';
import { findHeader, guessedMapping, headerAt } from './header';

const sheet = (...rows: Cell[][]): Sheet => ({ name: '名册', rows });

test('the template’s own words lead to their own fields', () => {
  for (const field of fields) expect([field, fieldOf(fieldLabels[field])]).toEqual([field, field]);
});

test.each([
  ['姓  名', 'name'],
  ['员工姓名', 'name'],
  ['现任专业技术职务', 'title'],
  ['职称名称', 'title'],
  ['职称等级', 'title'],
  ['现有职称取得时间', 'titleObtained'],
  ['任职资格取得时间', 'titleObtained'],
  ['评审年度', 'titleYear'],
  ['取得方式', 'titleBy'],
  ['发证机关', 'titlePlace'],
  ['拟申报职称', 'series'],
  ['申报系列', 'series'],
  ['职称系列', 'titleSeries'],
  ['最高学历', 'schooling'],
  ['文化程度', 'schooling'],
  ['最高学历毕业时间', 'graduated'],
  ['学习形式', 'study'],
  ['全日制教育·学历', 'fullTimeSchooling'],
  ['全日制教育·毕业时间', 'fullTimeGraduated'],
  ['在职教育·学历', 'partTimeSchooling'],
  ['第一学历（全日制）', 'fullTimeSchooling'],
  ['学历（全日制/非全日制）', 'schooling'],
  ['全日制/在职学历', 'schooling'],
  ['学历（全日制或在职）', 'schooling'],
  ['非全日制学历', 'partTimeSchooling'],
  ['非全日制专业是否对口', 'partTimeMatches'],
  ['在职人员·全日制学历', 'fullTimeSchooling'],
  ['从事本专业工作时间', 'workSince'],
  ['职业技能等级', 'skill'],
  ['技能证书·取得时间', 'skillObtained'],
  ['人员类别', 'standing'],
  ['资格取得时间', 'titleObtained'],
  ['教师专业技术资格取得时间', 'titleObtained'],
  ['职称（执业资格）取得时间', 'titleObtained'],
  ['执业资格·职称取得时间', 'titleObtained'],
  ['教师职称评审年度', 'titleYear'],
  ['职业资格取得时间', 'skillObtained'],
  ['从业时间（以证明为准）', 'workSince'],
  ['从业人员学历', 'schooling'],
])('「%s」 is %s', (header, field) => {
  expect(fieldOf(header.replace(/\s/g, ''))).toBe(field);
});

test('what would be a guess is left to choose, with a word why', () => {
  for (const header of [
    '参加工作时间',
    '入职日期',
    '所学专业',
    '身份证号',
    '联系电话',
    '毕业院校及专业',
    '学历证书编号',
    '第一学历',
    '第一学历毕业时间',
    '第一学历是否全日制',
    '职称聘任时间',
    '专业技术职务聘任时间',
    '职称聘任年度',
  ])
    expect([header, fieldOf(header)]).toEqual([header, undefined]);
  expect(whyPassedOver('参加工作时间')).toContain('不等于');
  expect(whyPassedOver('专业技术职务聘任时间')).toContain('聘任时间不等于取得时间');
  expect(whyPassedOver('身份证号码')).toContain('不读');
  expect(whyPassedOver('第一学历')).toContain('不一定是最高的');
  expect(whyPassedOver('爱好')).toBeUndefined();
});

test.each([
  '执业资格取得时间',
  '从业资格取得时间',
  '教师资格证取得时间',
  '注册执业资格证书发证日期',
  '职业（执业）资格取得时间',
  '上岗证发证机关',
  '执业资格年度',
  '执业资格系列',
  '教师资格认定机构',
  '执业资格取得方式',
  '执业资格·取得时间',
  '执业资格·发证机关',
  '专业技术职称·执业资格取得时间',
])('「%s」 is that of a licence, not of the title', (header) => {
  expect(fieldOf(header)).toBeUndefined();
  expect(whyNotRead(header)).toContain('不等于职称');
});

test('a column that is not read says why, by its group or for there being another', () => {
  expect(whyNotRead('第一学历·学历')).toContain('不一定是最高的');
  expect(whyNotRead('毕业时间')).toContain('像是「毕业时间」');
  expect(whyNotRead('工作单位·爱好')).toBe('');
});

test('title, company and notes above the header are passed over', () => {
  const found = findHeader(
    sheet(
      ['江门示例公司专业技术人员名册', null, null],
      ['填报单位：江门示例公司', null, '填报时间：2026.11'],
      [],
      ['序号', '姓  名', '学　历', '毕业时间'],
      [1, '张三', '本科', '2019.7'],
    ),
  );
  expect(found).toEqual({ from: 4, names: ['序号', '姓名', '学历', '毕业时间'] });
});

test('a header of two rows with merged groups', () => {
  const twofold = sheet(
    ['名册', null, null, null, null, null],
    ['姓名', '全日制教育', null, '在职教育', null, '现有职称'],
    [null, '学历', '毕业时间', '学历', '毕业时间', null],
    ['张三', '大专', '2012.7', '本科', '2016.7', '工程师'],
  );
  const found = findHeader(twofold);
  expect(found).toEqual({
    from: 3,
    names: [
      '姓名',
      '全日制教育·学历',
      '全日制教育·毕业时间',
      '在职教育·学历',
      '在职教育·毕业时间',
      '现有职称',
    ],
  });
  expect(guessedMapping(found!.names)).toEqual({
    name: 0,
    fullTimeSchooling: 1,
    fullTimeGraduated: 2,
    partTimeSchooling: 3,
    partTimeGraduated: 4,
    title: 5,
  });
});

test('of a header of two rows, what stands below a licence is not read', () => {
  const found = findHeader(
    sheet(
      ['姓名', '执业资格', null, '职称', null, '最高学历', null],
      [null, '名称', '取得时间', '名称', '取得时间', '学历', '毕业时间'],
      ['张三', '一级建造师', '2015.9', '工程师', '2018.6', '本科', '2012.7'],
    ),
  );
  expect(guessedMapping(found!.names)).toEqual({
    ...{ name: 0, title: 3, titleObtained: 4, schooling: 5, graduated: 6 },
  });
});

test('the first row of people is no second row of a header', () => {
  expect(headerAt(sheet(['姓名', '学历'], ['张三', '本科']), 0).from).toBe(1);
});

test.each<[string, Mapping]>([
  ['第一学历 毕业时间 最高学历 毕业时间', { schooling: 3, graduated: 4 }],
  ['第一学历·学历 第一学历·毕业时间 最高学历·学历 最高学历·毕业时间', { schooling: 3, graduated: 4 }],
  ['学历 毕业时间 学位 最高学历 毕业时间 最高学位', { schooling: 4, graduated: 5, degree: 6 }],
  ['最高学历 毕业时间 学历 毕业时间', { schooling: 1, graduated: 2 }],
  ['学历 毕业时间 最高学历', { schooling: 3 }],
  ['毕业时间 最高学历 学位 第一学历', { graduated: 1, schooling: 2, degree: 3 }],
  ['全日制学历 毕业时间 最高学历 毕业时间', { fullTimeSchooling: 1, schooling: 3, graduated: 4 }],
  ['学位 毕业时间', { degree: 1, graduated: 2 }],
])('of 「%s」 the highest diploma is read with what stands beside it', (names, mapping) => {
  expect(guessedMapping(['姓名', ...names.split(' ')])).toEqual({ name: 0, ...mapping });
});

test.each<[string, Mapping]>([
  ['现有职称 职业技能等级 发证日期 发证机关', { title: 1, skill: 2 }],
  ['职业技能等级 发证日期 现有职称 发证日期', { skill: 1, title: 3, titleObtained: 4 }],
  ['现有职称 职业技能等级 职称发证日期', { title: 1, skill: 2, titleObtained: 3 }],
  ['现有职称 学历 发证日期', { title: 1, schooling: 2, titleObtained: 3 }],
  ['现有职称 执业资格证书 发证日期 发证机关', { title: 1 }],
  ['执业资格取得时间 现有职称 职称取得时间', { title: 2, titleObtained: 3 }],
  ['执业资格证书 发证日期 现有职称 发证日期', { title: 3, titleObtained: 4 }],
])('of 「%s」 a date of issue beside a skill or a licence is not that of the title', (names, mapping) => {
  expect(guessedMapping(['姓名', ...names.split(' ')])).toEqual({ name: 0, ...mapping });
});

test('of two columns alike the first counts, and a sheet without a header has none', () => {
  expect(guessedMapping(['姓名', '学历', '学历'])).toEqual({ name: 0, schooling: 1 });
  expect(findHeader(sheet(['张三', '本科'], ['李四', '大专']))).toBeUndefined();
});
