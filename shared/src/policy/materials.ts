import { leaves } from '../eligibility/why';
import type { FactId } from '../eligibility/facts';
import type { ClauseRef, RouteAnswer, WhyLeaf } from '../eligibility/types';
import { assessed, hours, otherProvince } from './conventions';
import { clause, plan } from './source';

/** Something to have ready that proves a fact; not an item of an official list. */
export interface Material {
  name: string;
  note?: string;
  /** The clause that makes the fact count. */
  cite?: ClauseRef;
}

const diploma: Material = { name: '毕业证书', note: '有学位的，连同学位证书' };
const fullTime: Material = {
  name: '毕业证书',
  note: '要看得出是全日制、学的什么专业；有学位的，连同学位证书',
  cite: clause('gd-2020-33', 'without-title'),
};
const worked: Material = { name: '从业时间证明', note: '由单位出具，写明从哪年哪月起做这一行' };
const title: readonly Material[] = [
  { name: '现有的职称证书' },
  {
    name: '写明评审年度的评审通过文件',
    note: '年限按评审年度算，不按发证日期；考试、认定取得的，准备写明取得日期的证明',
    cite: clause('gd-2024-29', 'since-2021'),
  },
];
const skill: readonly Material[] = [
  { name: '职业技能等级证书或职业资格证书', note: '要看得出工种、等级和发证日期' },
  { name: '在生产一线从事技术技能工作的证明', note: '由单位出具' },
];
const innovation = plan('4.3.1');
const direct = plan('4.3.4');
const epidemic = plan('4.6');
const rural: Material = { name: '江门市农村实用人才的证书或认定文件', cite: plan('4.7') };
const grassroots: Material = { name: '现单位的工作证明', note: '写明单位名称和所在地', cite: direct };

/** What proves a fact, by the fact or by its first word. */
const proofs: Readonly<
  Partial<Record<FactId | 'work' | 'degree' | 'graduate' | 'skill', readonly Material[]>>
> = {
  work: [worked],
  degree: [diploma],
  graduate: [fullTime],
  skill,
  'title.technician.since': title,
  'title.assistant.since': title,
  'title.intermediate.since': title,
  'title.associateSenior.since': title,
  'award.any': [{ name: '获奖证书', note: '写有本人姓名', cite: innovation }],
  'patent.any': [
    { name: '专利证书', cite: innovation },
    {
      name: '专利实际使用的证明',
      note: '例如许可或转化的合同、产生的效益；得过专利奖的，连同获奖证书',
      cite: innovation,
    },
  ],
  'standard.any': [{ name: '参与制定标准的证明', note: '例如写有本人姓名的标准文本', cite: innovation }],
  'rural.level': [rural],
  'rural.ofJiangmen': [rural],
  'epidemic.award': [{ name: '抗疫奖励的证书或决定', cite: epidemic }],
  'epidemic.medical': [{ name: '以医务、防疫人员身份参加防控的证明', cite: epidemic }],
  'epidemic.recognised': [{ name: '当时的一线人员认定文件', cite: epidemic }],
  'flag.cityDoctor': [{ name: '博士毕业证书、学位证书', cite: direct }],
  'flag.postdoc': [{ name: '博士后在站证明', cite: direct }],
  'flag.entrepreneur': [{ name: '科技型企业家的证明', cite: direct }],
  'flag.provincialLab': [{ name: '在省实验室工作的证明', cite: direct }],
  region: [{ name: '港澳居民的身份证明', cite: direct }],
  worksInJiangmen: [{ name: '在江门工作的证明', note: '例如劳动合同、社保记录', cite: direct }],
  'employer.type': [grassroots],
  'employer.district': [grassroots],
};

/** What a route asks to be confirmed, and what shows it. */
const confirmed: readonly [sentence: string, material: Material][] = [
  [otherProvince.text, { name: '外省职称的确认材料', note: '要不要先办确认，请向人社部门确认' }],
  [
    hours.text,
    {
      name: '继续教育学时证明',
      note: '一般每年公需30、专业42、选修18学时，要几年的，请向人社部门确认',
    },
  ],
  [assessed.text, { name: '年度考核结果', note: '由单位出具' }],
];

const weighed: Material = {
  name: '能说明业绩和能力的材料',
  note: '分量由评审决定，格式按当年通知',
  cite: plan('2.2.1'),
};

const proofOf = ({ fact }: WhyLeaf): readonly Material[] =>
  proofs[fact] ?? proofs[fact.split('.')[0] as keyof typeof proofs] ?? [];

const withoutReview: readonly RouteAnswer['route'][] = ['exam', 'first_recognition', 'award_recognition'];

/**
 * What to have ready for a route: proof of the very facts that decide it, and of what it asks to be confirmed. Empty for
 * a route that is not open and does not open. The list that counts is that of the year's notice.
 */
export const materialsFor = ({ verdict, route, why, ahead, confirm }: RouteAnswer): Material[] => {
  if (verdict === 'no' || verdict === 'unknown' || route.startsWith('subsidy')) return [];
  const materials = [
    ...leaves(ahead ?? why).flatMap(proofOf),
    ...confirmed.flatMap(([sentence, material]) => (confirm.includes(sentence) ? [material] : [])),
    ...(withoutReview.includes(route) ? [] : [weighed]),
  ];
  return materials.filter(({ name }, index) => materials.findIndex((other) => other.name === name) === index);
};

/** Which list counts. */
export const listThatCounts = ({ route }: RouteAnswer): string =>
  route === 'exam'
    ? '这是按决定结果的条件整理的，以当年考试报名通知为准。'
    : '这是按决定结果的条件整理的，以当年通知的材料清单为准。';

/** What most people need, for somebody who has not done the self-check. */
export const usualMaterials: readonly Material[] = [
  { name: '身份证件', note: '港澳台居民可带居住证或通行证' },
  diploma,
  ...title.slice(0, 1),
  worked,
  weighed,
];
