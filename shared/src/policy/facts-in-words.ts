import type { FactId } from '../eligibility/facts';
import type { WhyLeaf } from '../eligibility/types';
import { dateText } from './date-text';
import { districtName } from './districts';
import { titleCalled } from './title-names';

/** 48 → 4年, 6 → 6个月. */
const span = (months: number): string => (months % 12 === 0 ? `${months / 12}年` : `${months}个月`);

const titleLevels = {
  technician: '员级',
  assistant: '助理级',
  intermediate: '中级',
  associateSenior: '副高级',
  senior: '正高级',
} as const;

const degrees: Readonly<Record<string, string>> = {
  highSchool: '高中',
  secondary: '中专',
  college: '大专',
  bachelor: '本科',
  secondBachelor: '第二学士学位',
  master: '硕士',
  doctor: '博士',
};

const orAbove = (part: string): string => (part === 'doctor' ? '博士' : `${degrees[part]}或以上`);

const certificates: Readonly<Record<string, string>> = {
  seniorWorker: '高级工',
  technician: '技师',
  seniorTechnician: '高级技师',
};

/** The certificate's name where the series is known: 工程师 rather than 中级. */
const titleIn = (part: string, series: string | null): string => {
  const level = titleLevels[part as keyof typeof titleLevels];
  return titleCalled(series ?? '', level) ?? `${level}职称`;
};

/** What a date fact is about: named when it has come, when the time still runs, and when there is none. */
const dateWords = (
  fact: FactId,
  months: number,
  series: string | null,
): { met: string; none: string; topic: string } => {
  const [kind = '', part = ''] = fact.split('.');
  const after = months > 0 ? `满${span(months)}` : '';
  const degree = degrees[part] ?? '';
  switch (kind) {
    case 'work':
      return { met: `做这一行${after}`, none: '还没开始做这一行', topic: '从业时间' };
    case 'degree':
      return {
        met: after ? `${orAbove(part)}毕业${after}` : `学历为${orAbove(part)}`,
        none: `学历未达到${degree}`,
        topic: '学历和毕业时间',
      };
    case 'graduate':
      return {
        met: `全日制${orAbove(part)}毕业${after}，专业对口`,
        none: `没有全日制、专业对口的${degree}学历`,
        topic: '学历、毕业时间、是否全日制和对口',
      };
    case 'skill':
      return {
        met: `取得${certificates[part]}证书${after}，工种在目录内`,
        none: `没有目录内工种的${certificates[part]}证书`,
        topic: '技能证书',
      };
    default:
      return {
        met: `取得${titleIn(part, series)}${after}`,
        none: `还没有取得${titleIn(part, series)}`,
        topic: '职称的取得时间',
      };
  }
};

/** A yes-or-no fact: how it reads when it is so, when it is not, and what is asked when it is unknown. */
const plainFacts: Readonly<Partial<Record<FactId, readonly [string, string, string]>>> = {
  'title.any': ['已经有职称', '还没有职称', '有没有职称'],
  'title.otherProvince': ['职称是在外省取得的', '职称不是在外省取得的', '职称在哪里取得'],
  'education.otherField': ['所学专业与工作不对口', '所学专业与工作对口', '专业是否对口'],
  'award.any': [
    '本人获得科学技术奖、优秀科技成果或专利奖',
    '没有本人获得的科学技术奖、优秀科技成果或专利奖',
    '科技类奖项',
  ],
  'patent.any': ['有已授权的专利', '没有已授权的专利', '专利'],
  'standard.any': ['参与制定过行业或地区标准', '没有参与制定行业或地区标准', '参与制定标准'],
  'rural.ofJiangmen': ['是江门市农村实用人才', '不是江门市农村实用人才', '农村实用人才'],
  'epidemic.medical': [
    '以医务防疫人员身份参加过疫情防控',
    '没有以医务防疫人员身份参加疫情防控',
    '参加疫情防控的情况',
  ],
  'epidemic.recognised': ['当时已被认定为一线人员', '没有被认定为一线人员，现在不再新认定', '一线人员认定'],
  'flag.cityDoctor': ['是江门市的博士毕业生', '不是江门市的博士毕业生', '是否博士毕业生'],
  'flag.postdoc': ['是在站博士后', '不是在站博士后', '是否在站博士后'],
  'flag.entrepreneur': ['是科技型企业家', '不是科技型企业家', '是否科技型企业家'],
  'flag.provincialLab': ['在省实验室工作', '不在省实验室工作', '是否在省实验室'],
  worksInJiangmen: ['在江门工作', '不在江门工作', '是否在江门工作'],
  'employer.changed': ['取得职称前后换过单位', '取得职称前后没有换单位', '取得职称时的单位'],
};

const standing: Readonly<Record<string, string>> = {
  none: '没有不能申报的身份限制',
  civil_servant: '公务员（含参公人员）不能申报职称',
  retired: '已退休人员（含返聘）不能申报职称',
  sanction: '处分期内不能申报职称',
};

/** A fact with one of several values, in words. */
const valued = (fact: FactId, actual: string, holds: boolean): string => {
  switch (fact) {
    case 'rural.level':
      return holds ? `有农村实用人才${actual}资格` : '没有对应级别的农村实用人才资格';
    case 'epidemic.award':
      return holds ? `因抗疫受过奖励（${actual}）` : '没有受过嘉奖、记功、记大功或称号奖励';
    case 'region':
      return holds ? `来自${actual}` : '不是港澳居民';
    case 'employer.district':
      return actual === 'none' ? '没有填写单位所在地' : `单位在${districtName(actual)}`;
    case 'employer.type':
      return actual === 'none' ? '没有填写单位类型' : `单位类型：${actual}`;
    default:
      return standing[actual] ?? actual;
  }
};

const valuedTopics: Readonly<Partial<Record<FactId, string>>> = {
  'rural.level': '农村实用人才等级',
  'epidemic.award': '抗疫奖励',
  region: '来自哪里',
  'employer.district': '单位所在地',
  'employer.type': '单位类型',
  barred: '有没有不能申报的身份',
};

/** What a fact is about, as one would ask for it. */
export const topicOf = (fact: FactId, series: string | null): string => {
  const [kind, part = ''] = fact.split('.');
  if (fact.endsWith('.since')) return dateWords(fact, 0, series).topic;
  if (kind === 'title' && fact.endsWith('.held')) return `有没有${titleIn(part, series)}`;
  return plainFacts[fact]?.[2] ?? valuedTopics[fact] ?? fact;
};

const dateSentence = (leaf: WhyLeaf & { needed: { months: number } }, series: string | null): string => {
  const { met, none } = dateWords(leaf.fact, leaf.needed.months, series);
  if (leaf.truth === true) return met;
  if (leaf.actual === null) return none;
  return leaf.truth === false && leaf.reachedOn ? `${met}：${dateText(leaf.reachedOn)}才满` : met;
};

/** A leaf of an explanation as the person's own situation, in one short sentence. */
export const inWords = (leaf: WhyLeaf, series: string | null): string => {
  const { fact, needed, truth, actual } = leaf;
  if (truth === 'unknown') return `还不知道：${topicOf(fact, series)}`;
  if ('months' in needed) return dateSentence({ ...leaf, needed }, series);
  if (fact.endsWith('.held')) {
    const name = titleIn(fact.split('.')[1] ?? '', series);
    return actual === true ? `已有${name}或更高的职称` : `还没有${name}或更高的职称`;
  }
  const plain = plainFacts[fact];
  if (plain) return actual === true ? plain[0] : plain[1];
  return valued(fact, typeof actual === 'string' ? actual : '', truth);
};
