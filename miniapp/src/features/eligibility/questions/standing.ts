import { chosen, type Answers, type Question } from './question';

export const standingQuestions = (): Question[] => [
  {
    key: 'standing',
    name: '特殊身份',
    kind: 'choice',
    settles: ['barred'],
    ask: '您现在是下面哪种情况吗？',
    why: '这几种情况目前不能申报，先问清楚，免得白准备。',
    options: [
      { value: 'none', label: '都不是' },
      { value: 'civil_servant', label: '公务员', hint: '包括参照公务员法管理的人员' },
      { value: 'retired', label: '已退休', hint: '包括退休后返聘' },
      { value: 'sanction', label: '正在处分期内', hint: '事业单位人员，记过或以上处分' },
    ],
  },
];

type Barred = 'none' | 'civil_servant' | 'retired' | 'sanction';

export const standingFacts = (answers: Answers): { barred?: Barred } => ({
  barred: chosen(answers, 'standing') as Barred | undefined,
});
