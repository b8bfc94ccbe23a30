import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { dayOf } from './dates';
import { chosen, isUnsure, type Answers, type Option, type Question } from './question';

type Diploma = NonNullable<PersonRecord['education']>[number];

/** What a diploma says, and the fact it fills. */
const diplomas: readonly (Option & { fills: Diploma })[] = [
  { value: '博士', label: '博士研究生', fills: { level: '博士', degree: '博士' } },
  { value: '硕士', label: '硕士研究生', fills: { level: '硕士', degree: '硕士' } },
  {
    value: '第二学士',
    label: '本科，并有第二学士学位',
    hint: '另读了一个本科专业，拿到第二个学士学位',
    fills: { level: '本科', degree: '第二学士' },
  },
  { value: '本科', label: '本科', fills: { level: '本科' } },
  {
    value: '技工院校预备技师班',
    label: '技工院校预备技师（技师）班',
    fills: { level: '技工院校预备技师班' },
  },
  { value: '大专', label: '大专', fills: { level: '大专' } },
  { value: '技工院校高级工班', label: '技工院校高级工班', fills: { level: '技工院校高级工班' } },
  { value: '中专', label: '中专', fills: { level: '中专' } },
  { value: '技工院校中级工班', label: '技工院校中级工班', fills: { level: '技工院校中级工班' } },
  { value: '高中', label: '高中', fills: { level: '高中' } },
  { value: '初中', label: '初中', fills: { level: '初中' } },
];

const BELOW_BACHELOR = ['大专', '技工院校高级工班', '中专', '技工院校中级工班', '高中', '初中'];

const numbered = (index: number, text: string): string =>
  index === 0 ? text : `第 ${index + 1} 个学历：${text}`;

const yesNo: readonly Option[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
];

const levelQuestion = (index: number): Question => ({
  key: `education.${index}.level`,
  name: numbered(index, '学历'),
  kind: 'choice',
  settles: ['degree.', 'graduate.', 'education.'],
  ask: index === 0 ? '您最高的学历是什么？' : '另一个学历是什么？',
  why: '大多数条件按学历分年限。',
  leadsTo: index === 0 ? 3 : 0,
  help:
    index === 0
      ? ['看毕业证书。正在读、还没毕业的，也可以按将来毕业的填。']
      : ['只填对申报有用的，例如先读的全日制大专，或后来读的自考本科。'],
  options: diplomas,
});

const detailQuestions = (index: number): Question[] => [
  {
    key: `education.${index}.graduated`,
    name: numbered(index, '毕业时间'),
    kind: 'date',
    future: true,
    settles: ['degree.', 'graduate.'],
    ask: '毕业证书上的日期是哪一天？',
    why: '有的条件从毕业那天起算年限。',
    help: ['在毕业证书右下角的落款处。记不清月、日可以不写，我们按当年最后一天算。'],
  },
  {
    key: `education.${index}.fullTime`,
    name: numbered(index, '是否全日制'),
    kind: 'choice',
    settles: ['graduate.'],
    ask: '这个学历是全日制的吗？',
    why: '首次认定职称只看全日制学历。',
    help: ['毕业证书上写「普通全日制」或「全日制」的是。自考、函授、网络教育、成人教育的不是。'],
    options: yesNo,
  },
  {
    key: `education.${index}.matches`,
    name: numbered(index, '专业是否对口'),
    kind: 'choice',
    settles: ['graduate.', 'education.'],
    ask: '学的专业和现在的工作对口吗？',
    why: '一般要求所学专业与申报的专业相同或相近。',
    help: ['例如学机械、做设备维护，算对口；拿不准就选「不清楚」。'],
    options: [
      { value: 'yes', label: '对口或相近' },
      { value: 'no', label: '不对口' },
    ],
  },
];

/** A second diploma is worth asking for where recognition and review may look at different ones. */
const maybeAnother = (answers: Answers, index: number): boolean =>
  chosen(answers, moreKey(index)) !== undefined ||
  chosen(answers, `education.${index}.fullTime`) === 'no' ||
  (chosen(answers, `education.${index}.fullTime`) === 'yes' &&
    BELOW_BACHELOR.includes(chosen(answers, `education.${index}.level`) ?? ''));

const moreKey = (index: number): string => `education.${index}.more`;

const moreQuestion = (index: number): Question => ({
  key: moreKey(index),
  name: '其他学历',
  kind: 'choice',
  ask: '还有别的学历吗？',
  why: '认定看全日制学历，评审看最高学历，都填上不吃亏。',
  help: ['例如先读全日制大专，后来又读了自考、函授本科。'],
  options: [
    { value: 'yes', label: '有，再填一个' },
    { value: 'no', label: '没有了' },
  ],
});

const MOST_DIPLOMAS = 4;

const from = (answers: Answers, index: number): Question[] => {
  const level = chosen(answers, `education.${index}.level`);
  if (level === undefined) return [levelQuestion(index)];
  const another = index + 1 < MOST_DIPLOMAS;
  return [
    levelQuestion(index),
    ...detailQuestions(index),
    ...(another && maybeAnother(answers, index) ? [moreQuestion(index)] : []),
    ...(another && chosen(answers, moreKey(index)) === 'yes' ? from(answers, index + 1) : []),
  ];
};

export const educationQuestions = (answers: Answers): Question[] => from(answers, 0);

/** The answers with room for one more diploma. */
export const withAnotherDiploma = (answers: Answers): Answers | undefined => {
  const last = educationQuestions(answers).filter((question) => question.key.endsWith('.level')).length - 1;
  return last + 1 < MOST_DIPLOMAS && chosen(answers, `education.${last}.level`) !== undefined
    ? { ...answers, [moreKey(last)]: 'yes' }
    : undefined;
};

const yes = (answers: Answers, key: string): boolean | undefined => {
  const answer = chosen(answers, key);
  return answer === undefined ? undefined : answer === 'yes';
};

const diploma = (answers: Answers, index: number): Diploma => ({
  ...diplomas.find((option) => option.value === answers[`education.${index}.level`])?.fills,
  full_time: yes(answers, `education.${index}.fullTime`),
  graduated: dayOf(answers, `education.${index}.graduated`),
  field_matches_job: yes(answers, `education.${index}.matches`),
});

export const educationFacts = (answers: Answers): Pick<PersonRecord, 'education'> => {
  const levels = educationQuestions(answers).filter(
    ({ key }) => key.endsWith('.level') && chosen(answers, key) !== undefined,
  );
  return levels.length === 0 ? {} : { education: levels.map((_, index) => diploma(answers, index)) };
};

/** Whether a doctorate is among the diplomas, or may be. */
export const maybeDoctor = (answers: Answers): boolean =>
  educationQuestions(answers).some(({ key }) => key.endsWith('.level') && answers[key] === '博士') ||
  isUnsure(answers, 'education.0.level');
