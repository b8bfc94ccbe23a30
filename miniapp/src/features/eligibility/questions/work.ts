import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { daysAfter } from '@titles/shared/jiangmen-time';
import { districtName, districts } from '@titles/shared/policy/districts';
import { dayOf } from './dates';
import { chosen, ticked, type Answers, type Option, type Question } from './question';
import { SITUATIONS } from './situations';
import { levelsHeld } from './titles';

type Employer = NonNullable<PersonRecord['employer']>;
type EmployerType = NonNullable<Employer['type']>;

const employers: readonly (Option & { value: EmployerType })[] = [
  { value: '民营企业', label: '民营企业' },
  { value: '国有企业', label: '国有企业' },
  { value: '外资及港澳台资企业', label: '外资、港澳台资企业' },
  { value: '公立学校', label: '公立学校' },
  { value: '公立医院', label: '公立医院' },
  { value: '乡镇卫生院', label: '乡镇卫生院' },
  { value: '社区卫生服务中心', label: '社区卫生服务中心' },
  { value: '事业单位', label: '其他事业单位' },
  { value: '机关', label: '机关' },
  { value: '民办学校', label: '民办学校' },
  { value: '民办医疗机构', label: '民办医疗机构' },
  { value: '社会组织', label: '社会组织', hint: '协会、学会、基金会等' },
  { value: '农民专业合作社', label: '农民专业合作社' },
  { value: '家庭农场', label: '家庭农场' },
  { value: '个体工商户', label: '个体工商户' },
  { value: '自由职业', label: '自由职业' },
];

export const OUTSIDE = 'outside';
const SAME = 'same';

export const workStartQuestions = (): Question[] => [
  {
    key: 'work.start',
    name: '从业时间',
    kind: 'date',
    future: false,
    settles: ['work.'],
    ask: '您从什么时候开始做现在这一行？',
    why: '没有职称的人，按做这一行的年限算。',
    help: ['换过单位、一直做同一行的，按最早那次算。记不清月、日可以不写，我们按当年最后一天算。'],
  },
];

export const employerQuestions = (answers: Answers): Question[] => {
  const senior = levelsHeld(answers).some((level) => level === '副高级' || level === '正高级');
  const earlier = chosen(answers, 'employer.earlier');
  return [
    {
      key: 'employer.type',
      name: '单位类型',
      kind: 'choice',
      settles: ['employer.type'],
      ask: '您现在的单位是哪一类？',
      why: '高级职称补贴和基层政策，都要看单位类型。',
      options: employers,
    },
    {
      key: 'employer.district',
      name: '单位所在地',
      kind: 'choice',
      settles: ['employer.district', 'worksInJiangmen'],
      ask: '单位在江门哪个区（市）？',
      why: '有的政策只在部分地区实行，咨询也找当地人社局。',
      options: [
        ...districts.map((district) => ({ value: district, label: districtName(district) })),
        { value: OUTSIDE, label: '不在江门' },
      ],
    },
    ...(senior && chosen(answers, 'employer.type') !== undefined
      ? [
          {
            key: 'employer.earlier',
            name: '取得职称时的单位',
            kind: 'choice' as const,
            ask: '拿到高级职称时，您在哪类单位？',
            why: '高级职称补贴要看单位类型，换过单位的要向人社部门确认。',
            options: [{ value: SAME, label: '就在现在的单位' }, ...employers],
          },
        ]
      : []),
    ...(senior && earlier !== undefined && earlier !== SAME
      ? [
          {
            key: 'employer.since',
            name: '到现单位的时间',
            kind: 'date' as const,
            future: false,
            ask: '您哪天来到现在的单位？',
            why: '用来分清前后两个单位。',
            help: ['看劳动合同或社保缴费记录。'],
          },
        ]
      : []),
  ];
};

const history = (answers: Answers): PersonRecord['employer_history'] => {
  const earlier = chosen(answers, 'employer.earlier');
  const asked = employerQuestions(answers).some(({ key }) => key === 'employer.earlier');
  if (!asked || earlier === undefined) return undefined;
  if (earlier === SAME) return [];
  const since = dayOf(answers, 'employer.since');
  return [
    { type: earlier as EmployerType, until: since && daysAfter(since, -1) },
    { type: chosen(answers, 'employer.type') as EmployerType, from: since },
  ];
};

export const workFacts = (answers: Answers): Partial<PersonRecord> => {
  const district = chosen(answers, 'employer.district');
  const fromAbroad = ticked(answers, SITUATIONS).includes('hongkong-macau-taiwan');
  return {
    work_start_in_field: dayOf(answers, 'work.start'),
    employer: {
      type: chosen(answers, 'employer.type') as EmployerType | undefined,
      district: districts.find((each) => each === district),
    },
    employer_history: history(answers),
    works_in_jiangmen: fromAbroad && district !== undefined ? district !== OUTSIDE : undefined,
  };
};
