/** What the column of a list may say; each is asked for in the words of the template. */
export const fieldLabels = {
  name: '姓名',
  series: '申报系列',
  title: '现有职称',
  titleSeries: '现有职称的系列',
  titleBy: '职称取得方式',
  titleYear: '职称评审年度',
  titleObtained: '职称取得时间',
  titlePlace: '职称取得地',
  schooling: '学历',
  degree: '学位',
  graduated: '毕业时间',
  study: '是否全日制',
  matches: '专业是否对口',
  fullTimeSchooling: '全日制学历',
  fullTimeDegree: '全日制学位',
  fullTimeGraduated: '全日制毕业时间',
  fullTimeMatches: '全日制专业是否对口',
  partTimeSchooling: '在职学历',
  partTimeDegree: '在职学位',
  partTimeGraduated: '在职毕业时间',
  partTimeMatches: '在职专业是否对口',
  workSince: '从事本专业时间',
  skill: '技能证书等级',
  skillObtained: '技能证书取得时间',
  skillListed: '技能工种是否在目录内',
  standing: '在职情况',
} as const;

export type Field = keyof typeof fieldLabels;
export const fields = Object.keys(fieldLabels) as Field[];

/** Which column says what; a field that no column says is absent. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

/** How the words of a header tell the field; the first that fits counts. */
const patterns: readonly (readonly [RegExp, Field])[] = [
  [/^(员工|职工|人员|本人|申报人)?姓名|^名字$|^申报人$/, 'name'],
  [/目录内/, 'skillListed'],
  [/(技能|技术等级|技工|职业资格).*(时间|日期|年月)/, 'skillObtained'],
  [/职业技能|技能(证书|等级|水平)|技术等级|技工等级/, 'skill'],
  [/(拟|申报|参评|拟评|拟报).*(系列|职称|专业技术资格|资格名称)|^系列$/, 'series'],
  [/(职称|任职资格|专业技术资格|专业技术职务|资格).*(年度)|评审年度/, 'titleYear'],
  [/(取得|获得|评定|获取)(方式|途径|方法)|如何取得/, 'titleBy'],
  [/(职称|任职资格|专业技术(资格|职务)|资格).*系列|系列.*职称/, 'titleSeries'],
  [
    /(职称|任职资格|专业技术(资格|职务)|资格).*(时间|日期|年月)|(取得|获得|评定|通过).*(职称|资格).*(时间|日期|年月)|发证(时间|日期)|批准(时间|日期)/,
    'titleObtained',
  ],
  [
    /(职称|资格).*(地点|地区|取得地|机关|单位|机构)|发证(机关|单位)|评审(地|机构|单位)|职称取得地/,
    'titlePlace',
  ],
  [/职称|专业技术(资格|职务)|任职资格|技术资格/, 'title'],
  [/(从事|做).*(专业|本行|工作).*(时间|日期|起|年月)|从业(时间|日期|起)|^专业工作(时间|起)/, 'workSince'],
  [/是否全日制|学习(形式|方式)|办学(类型|形式)|培养方式|教育(类型|类别)|学历(性质|类型|类别)/, 'study'],
  [/对口|相近|专业.*(一致|匹配)/, 'matches'],
  [/毕业.*(时间|日期|年月)|(取得|获得)学历.*(时间|日期)|学历.*(时间|日期)|^毕业年份?$/, 'graduated'],
  [/学历|文化程度|学历层次|教育程度/, 'schooling'],
  [/学位/, 'degree'],
  [/在职情况|在职状态|人员状态|特殊身份|身份类别|人员类别/, 'standing'],
];

const ofFullTime = {
  schooling: 'fullTimeSchooling',
  degree: 'fullTimeDegree',
  graduated: 'fullTimeGraduated',
  matches: 'fullTimeMatches',
} as const satisfies Partial<Record<Field, Field>>;
const ofPartTime = {
  schooling: 'partTimeSchooling',
  degree: 'partTimeDegree',
  graduated: 'partTimeGraduated',
  matches: 'partTimeMatches',
} as const satisfies Partial<Record<Field, Field>>;

const partTime = /在职(教育|学历|学位|毕业|专业|阶段)|非全日制|成人教育|继续教育学历/;

/** 「全日制/非全日制」 and 「全日制或在职」 ask for either; 「在职人员」 are people. */
const either = /非全日制|成人教育|继续教育|在职(?!人员|职工|员工)/;

/** What somebody began with, whatever came after it. */
const firstDiploma = /第一学历|初始学历|原始?学历/;

/** When somebody was put on a post, which is not when the title was obtained. */
const appointed = /聘.*(时间|日期|年月|年度)/;

/** Leave to work in a trade: 「执业资格」, 「教师资格证」, 「上岗证」. 「职业资格」 may be that of a skill. */
const licence = /(执业|从业|注册|上岗|准入)[^(（·]{0,6}(资格|证)|教师[^(（·]{0,4}资格/;
const ofTitle = /职称|任职资格|专业技术(资格|职务)|技术资格/;

/** Whether a header tells of a licence and of no title; of two rows the lower one that names either counts. */
export function isLicence(header: string): boolean {
  const parts = header.split('·').filter((part) => licence.test(part) || ofTitle.test(part));
  return parts.length > 0 && !ofTitle.test(parts.pop() ?? '');
}

/** Headers in which there is nothing that the answer needs, and sometimes why. */
const passedOver: readonly (readonly [RegExp, string])[] = [
  [firstDiploma, '第一学历不一定是最高的，也不一定是全日制的；知道是哪一种的，请选'],
  [/身份证|证件号|公民身份|护照/, '用不到证件号码，不读'],
  [/手机|电话|联系方式|邮箱|住址|地址/, '用不到联系方式，不读'],
  [/参加工作|入职|到岗|进本?单位|工龄/, '不等于从事本专业的时间；一直做这一行的，可以选作「从事本专业时间」'],
  [/所学专业|^专业$|毕业专业|学校.*专业|专业名称/, '从专业名称看不出是否对口；可以另加一列「专业是否对口」'],
  [appointed, '聘任时间不等于取得时间；知道是取得时间的，请选'],
  [licence, '执业、从业等资格不等于职称；知道说的是职称的，请选'],
  [/序号|编号|工号|性别|出生|年龄|民族|籍贯|政治面貌|党|婚|部门|科室|岗位|职务|院校|学校|备注|单位|签名/, ''],
];

/** The field that a header stands for, as far as its words tell. */
export function fieldOf(header: string): Field | undefined {
  // 「毕业院校及专业」, 「学历证书编号」: what is asked there is not what the first word says.
  if (/院校|学校|编号|证号|号码|岗位.*系列/.test(header)) return undefined;
  if (appointed.test(header) || isLicence(header)) return undefined;
  const found = patterns.find(([words]) => words.test(header))?.[1];
  const plain = firstDiploma.test(header) ? undefined : found;
  if (found === undefined || !(found in ofFullTime)) return plain;
  const part = found as keyof typeof ofFullTime;
  const isFullTime = header.replace(/非全日制/g, '').includes('全日制');
  if (isFullTime) return either.test(header) ? plain : ofFullTime[part];
  return partTime.test(header) ? ofPartTime[part] : plain;
}

const details: readonly Field[] = ['degree', 'graduated', 'study', 'matches'];
const diplomas: readonly (Field | undefined)[] = ['schooling', 'fullTimeSchooling', 'partTimeSchooling'];

/** Whether where a column stands tells of which diploma it is: 「毕业时间」, 「学位」. */
export const isDetail = (field: Field): boolean => details.includes(field);

/** Whether a header leaves open of which certificate it tells: 「发证日期」. */
export const isOfAnyCertificate = (header: string): boolean =>
  /发证|批准/.test(header) && !/职称|资格|职务/.test(header);

/** Whether a header names a diploma, also one that is not read. */
export const isDiploma = (header: string): boolean =>
  firstDiploma.test(header) || diplomas.includes(fieldOf(header));

/** Why a header is passed over, where that is worth a word; undefined for one that nobody knows. */
export const whyPassedOver = (header: string): string | undefined =>
  passedOver.find(([words]) => words.test(header))?.[1];

/** What is said to a column that is not read; empty where nothing is worth a word. */
export function whyNotRead(name: string): string {
  const own = fieldOf(name);
  if (own !== undefined)
    return `像是「${fieldLabels[own]}」，但不止一列，或分不清是哪个学历、哪本证书的；要读的请选`;
  return whyPassedOver(name.split('·').pop() ?? '') ?? whyPassedOver(name) ?? '';
}
