import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { dayOf } from './dates';
import { maybeDoctor } from './education';
import { answeredSeries } from './job';
import { chosen, ticked, UNSURE, type Answers, type Option, type Question } from './question';

/** The one screen that finds the rare routes; details are asked only for what is ticked. */
export const SITUATIONS = 'situations';

interface Situation extends Option {
  /** Whether the route can lead anywhere for this person. */
  offered?: (answers: Answers) => boolean;
  details: readonly Question[];
  /** The facts when ticked. */
  fills: (answers: Answers) => Partial<PersonRecord>;
}

const bool = (answers: Answers, key: string): boolean | undefined => {
  const answer = chosen(answers, key);
  return answer === undefined ? undefined : answer === 'yes';
};

const skill: Situation = {
  value: 'skill',
  label: '技能证书',
  hint: '高级工、技师、高级技师（职业技能等级或职业资格证书）',
  details: [
    {
      key: 'skill.level',
      name: '技能等级',
      kind: 'choice',
      settles: ['skill.'],
      ask: '技能证书上的最高等级是什么？',
      why: '不同等级对应不同的职称。',
      help: ['看职业技能等级证书或职业资格证书。三级是高级工，二级是技师，一级是高级技师。'],
      options: [
        { value: '高级技师', label: '高级技师', hint: '一级' },
        { value: '技师', label: '技师', hint: '二级' },
        { value: '高级工', label: '高级工', hint: '三级' },
      ],
    },
    {
      key: 'skill.date',
      name: '技能证书日期',
      kind: 'date',
      settles: ['skill.'],
      future: false,
      ask: '技能证书是哪天发的？',
      why: '从发证日期起算年限。',
      help: ['看证书上的「发证日期」。'],
    },
    {
      key: 'skill.listed',
      name: '工种是否在目录内',
      kind: 'choice',
      settles: ['skill.'],
      ask: '您的工种在可以申报职称的工种目录里吗？',
      why: '只有目录里的工种能走这条路。',
      help: ['目录请问单位人事或当地人社局。没查过就选「不清楚」。'],
      options: [
        { value: 'yes', label: '在' },
        { value: 'no', label: '不在' },
      ],
    },
  ],
  fills: (answers) => ({
    skills: [
      {
        level: chosen(answers, 'skill.level') as '高级工' | '技师' | '高级技师' | undefined,
        date: dayOf(answers, 'skill.date'),
        in_list: bool(answers, 'skill.listed'),
      },
    ],
  }),
};

const award: Situation = {
  value: 'award',
  label: '科技类奖项',
  hint: '科学技术奖、优秀科技成果、专利奖',
  details: [
    {
      key: 'award.kind',
      name: '奖项',
      kind: 'choice',
      settles: ['award.'],
      ask: '获的是哪一种奖？',
      why: '本人获得这几种奖的，可以申请直接认定中级职称。',
      help: ['专利授权证书不是专利奖。'],
      options: [
        { value: '科学技术奖', label: '科学技术奖' },
        { value: '优秀科技成果', label: '优秀科技成果' },
        { value: '专利奖', label: '专利奖' },
      ],
    },
    {
      key: 'award.holder',
      name: '本人获奖',
      kind: 'choice',
      settles: ['award.'],
      ask: '获奖证书上有您本人的名字吗？',
      why: '要本人获奖，只有单位名字的不算。',
      options: [
        { value: 'yes', label: '有' },
        { value: 'no', label: '没有' },
      ],
    },
  ],
  fills: (answers) => ({
    awards: [
      {
        kind: chosen(answers, 'award.kind') as '科学技术奖' | '优秀科技成果' | '专利奖' | undefined,
        holder: bool(answers, 'award.holder'),
      },
    ],
  }),
};

const patent: Situation = {
  value: 'patent',
  label: '专利',
  hint: '发明、实用新型、外观设计',
  details: [
    {
      key: 'patent.kind',
      name: '专利种类',
      kind: 'choice',
      settles: ['patent.'],
      ask: '是哪一种专利？',
      why: '专利的种类由评审委员会衡量。',
      help: ['有几项的，选最有分量的一项。'],
      options: [
        { value: '发明', label: '发明' },
        { value: '实用新型', label: '实用新型' },
        { value: '外观设计', label: '外观设计' },
      ],
    },
    {
      key: 'patent.granted',
      name: '专利授权',
      kind: 'choice',
      settles: ['patent.'],
      ask: '这项专利授权了吗？',
      why: '拿到授权的才算，正在申请的还不算。',
      help: ['收到专利证书的，就是已授权。'],
      options: [
        { value: 'yes', label: '已授权' },
        { value: 'no', label: '还在申请' },
      ],
    },
  ],
  fills: (answers) => ({
    patents: [
      {
        kind: chosen(answers, 'patent.kind') as '发明' | '实用新型' | '外观设计' | undefined,
        granted: bool(answers, 'patent.granted'),
      },
    ],
  }),
};

const standard: Situation = {
  value: 'standard',
  label: '参与制定标准',
  hint: '行业标准、地区标准',
  details: [
    {
      key: 'standard.kind',
      name: '标准',
      kind: 'choice',
      settles: ['standard.'],
      ask: '参与制定的是哪一种标准？',
      why: '参与制定这两种标准的，可以申报相关级别的评审。',
      options: [
        { value: '行业标准', label: '行业标准' },
        { value: '地区标准', label: '地区（地方）标准' },
      ],
    },
  ],
  fills: (answers) => ({
    standards: [{ kind: chosen(answers, 'standard.kind') as '行业标准' | '地区标准' | undefined }],
  }),
};

const ruralTalent: Situation = {
  value: 'rural-talent',
  label: '江门市农村实用人才',
  hint: '有初级、中级或高级资格',
  details: [
    {
      key: 'rural.level',
      name: '农村实用人才等级',
      kind: 'choice',
      settles: ['rural.'],
      ask: '农村实用人才是哪一级？',
      why: '中级、高级可以直接申报农业系列职称。',
      options: [
        { value: '高级', label: '高级' },
        { value: '中级', label: '中级' },
        { value: '初级', label: '初级' },
      ],
    },
  ],
  fills: (answers) => ({
    rural_talent: {
      level: chosen(answers, 'rural.level') as '初级' | '中级' | '高级' | undefined,
      city: '江门',
    },
  }),
};

const epidemic: Situation = {
  value: 'epidemic',
  label: '参加过新冠疫情防控',
  hint: '以医务或防疫人员的身份',
  offered: (answers) => answeredSeries(answers) === '卫生',
  details: [
    {
      key: 'epidemic.award',
      name: '抗疫奖励',
      kind: 'choice',
      settles: ['epidemic.'],
      ask: '因为抗疫受过哪种奖励？',
      why: '受过奖励的，申报副高、正高可以按规定提前或直接申报。',
      help: ['有几种的，选最高的一种。'],
      options: [
        { value: 'none', label: '没有受过奖励' },
        { value: '嘉奖', label: '嘉奖' },
        { value: '记功', label: '记功' },
        { value: '记大功', label: '记大功' },
        { value: '称号奖励', label: '授予称号' },
      ],
    },
    {
      key: 'epidemic.recognised',
      name: '一线人员认定',
      kind: 'choice',
      settles: ['epidemic.'],
      ask: '当时被认定为一线医务人员了吗？',
      why: '现在不再新认定，以前认定过的继续有效。',
      help: ['看单位或卫生健康部门的认定名单。'],
      options: [
        ...['2020', '2021', '2022'].map((year) => ({ value: year, label: `${year}年认定的` })),
        { value: 'none', label: '没有认定' },
      ],
    },
  ],
  fills: (answers) => ({
    anti_epidemic: {
      medical_or_prevention: true,
      award: chosen(answers, 'epidemic.award') as
        'none' | '嘉奖' | '记功' | '记大功' | '称号奖励' | undefined,
      recognised: chosen(answers, 'epidemic.recognised'),
    },
  }),
};

const region: Situation = {
  value: 'hongkong-macau-taiwan',
  label: '港澳台居民',
  details: [
    {
      key: 'region',
      name: '来自',
      kind: 'choice',
      settles: ['region'],
      ask: '您来自哪里？',
      why: '在江门工作的港澳专业人才有专门政策。',
      options: [
        { value: '香港', label: '香港' },
        { value: '澳门', label: '澳门' },
        { value: '台湾', label: '台湾' },
      ],
    },
  ],
  fills: (answers) => ({
    region: chosen(answers, 'region') as '香港' | '澳门' | '台湾' | undefined,
  }),
};

type Flag = NonNullable<PersonRecord['flags']>[number];
const flag = (value: Flag, label: string, offered?: Situation['offered']): Situation => ({
  value,
  label,
  offered,
  details: [],
  fills: () => ({ flags: [value] }),
});

const situations: readonly Situation[] = [
  skill,
  award,
  patent,
  standard,
  ruralTalent,
  epidemic,
  flag('doctor_graduate_of_city', '江门市的博士毕业生', maybeDoctor),
  flag('in_station_postdoc', '在站博士后', maybeDoctor),
  flag('tech_entrepreneur', '科技型企业家'),
  flag('provincial_lab', '省实验室的专业技术人员'),
  region,
];

const offered = (answers: Answers): readonly Situation[] =>
  situations.filter((situation) => situation.offered?.(answers) ?? true);

const picked = (answers: Answers): readonly Situation[] =>
  offered(answers).filter(({ value }) => ticked(answers, SITUATIONS).includes(value));

export const situationQuestions = (answers: Answers): Question[] => [
  {
    key: SITUATIONS,
    name: '其他情况',
    kind: 'several',
    settles: ['skill.', 'award.', 'patent.', 'standard.', 'rural.', 'epidemic.', 'flag.', 'region'],
    ask: '下面这些情况，您有吗？',
    why: '有的话，可能多一条申报的路。可以选几项。',
    options: offered(answers).map(({ value, label, hint }) => ({ value, label, hint })),
    none: '都没有',
  },
  ...picked(answers).flatMap(({ details }) => details),
];

export const situationFacts = (answers: Answers): Partial<PersonRecord> => {
  const answer = answers[SITUATIONS];
  if (answer === undefined || answer === UNSURE) return {};
  const filled = picked(answers).map(({ fills }) => fills(answers));
  const flags = filled.flatMap((facts) => facts.flags ?? []);
  return Object.assign({ region: '内地', skills: [], awards: [], patents: [], standards: [] }, ...filled, {
    flags,
  }) as Partial<PersonRecord>;
};
