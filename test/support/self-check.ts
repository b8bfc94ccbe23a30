/** How a person of the tests replies to a question: a choice by its words, a date, several ticks, or 「不清楚」. */
export type Reply = { choose: string } | { date: string } | { tick: string[] } | 'unsure';

/**
 * An assistant engineer with a bachelor's degree, by the words of each question. The person is made up for the
 * tests; a question that is not listed gets 「不清楚」.
 */
const replies: readonly [question: string, reply: Reply][] = [
  ['您现在主要做哪一类工作？', { choose: '工程技术' }],
  ['您现在是下面哪种情况吗？', { choose: '都不是' }],
  ['您最高的职称证书上写的是什么？', { choose: '助理工程师' }],
  ['这个职称是怎么取得的？', { choose: '评审' }],
  ['它是哪个评审年度评出来的？', { date: '2019' }],
  ['还有别的职称吗？', { choose: '没有了' }],
  ['您最高的学历是什么？', { choose: '本科' }],
  ['毕业证书上的日期是哪一天？', { date: '2015-06-30' }],
  ['这个学历是全日制的吗？', { choose: '是' }],
  ['学的专业和现在的工作对口吗？', { choose: '对口或相近' }],
  ['还有别的学历吗？', { choose: '没有了' }],
  ['您从什么时候开始做现在这一行？', { date: '2015-07' }],
  ['下面这些情况，您有吗？', { tick: ['专利'] }],
  ['是哪一种专利？', { choose: '发明' }],
  ['这项专利授权了吗？', { choose: '已授权' }],
  ['您现在的单位是哪一类？', { choose: '民营企业' }],
  ['单位在江门哪个区（市）？', { choose: '新会区' }],
];

export const replyTo = (text: string): Reply =>
  replies.find(([question]) => text.includes(question))?.[1] ?? 'unsure';

/** The words of the first question, to tell that the self-check has begun. */
export const firstQuestion = replies[0]![0];

/** The same person's answers as the phone keeps them. */
export const engineer = {
  job: '工程',
  standing: 'none',
  'titles.0.held': '工程.助理级',
  'titles.0.origin': 'review',
  'titles.0.year': '2019',
  'titles.0.more': 'no',
  'education.0.level': '本科',
  'education.0.graduated': '2015-06-30',
  'education.0.fullTime': 'yes',
  'education.0.matches': 'yes',
  'education.0.more': 'no',
  'work.start': '2015-07',
  situations: ['patent'],
  'patent.kind': '发明',
  'patent.granted': 'yes',
  'employer.type': '民营企业',
  'employer.district': '新会',
};

/** What the phone's storage holds of a self-check with these answers. */
export const keptCheck = (answers: object) => ({
  'titles.check': { version: 1, answers, reviewYear: null },
});
