import { seriesList } from '@titles/shared/policy/title-names';
import { chosen, type Answers, type Option, type Question } from './question';

/** Series that the rules answer, found by what a person does. */
const jobs = [
  { value: '工程', label: '工程技术', hint: '机械、电子、建筑、软件、化工、环保、网络安全等' },
  { value: '卫生', label: '医疗卫生', hint: '医生、护士、药剂、检验、疾控等' },
  { value: '经济', label: '经济管理', hint: '人力资源、金融、工商管理、知识产权等' },
  { value: '会计', label: '财务会计', hint: '会计、出纳、财务管理' },
  { value: '农业', label: '农林牧渔', hint: '种植、养殖、兽医、农技推广等' },
  { value: '工艺美术', label: '工艺美术', hint: '陶瓷、雕刻、漆艺、刺绣等' },
] as const satisfies readonly Option[];

export type AnsweredSeries = (typeof jobs)[number]['value'];

const answered: readonly string[] = jobs.map((job) => job.value);
export const OTHER = 'other';

/** What the other series are called in daily life; those without a word of their own keep the official one. */
const plainWords: Readonly<Record<string, string>> = {
  哲学社会科学研究: '社会科学研究',
  中等职业学校教师: '中职学校教师',
  文物博物: '文博',
};

const otherSeries: readonly Option[] = seriesList
  .filter((series) => !answered.includes(series))
  .map((series) => ({ value: series, label: plainWords[series] ?? series }));

export const jobQuestions = (answers: Answers): Question[] => [
  {
    key: 'job',
    name: '工作类别',
    kind: 'choice',
    ask: '您现在主要做哪一类工作？',
    why: '职称分系列，按您做的工作来对应。',
    help: ['按实际岗位选，和单位的行业不一样也没关系。'],
    options: [...jobs, { value: OTHER, label: '其他', hint: '教学、科研、新闻、文博、艺术、统计等' }],
  },
  ...(answers.job === OTHER
    ? [
        {
          key: 'job.other',
          name: '具体类别',
          kind: 'choice' as const,
          ask: '更接近下面哪一类？',
          why: '这些系列的条件要问人社部门，我们先帮您找到名称。',
          options: otherSeries,
        },
      ]
    : []),
];

/** The series of the job as far as the rules answer it. */
export const answeredSeries = (answers: Answers): AnsweredSeries | undefined =>
  jobs.find((job) => job.value === answers.job)?.value;

/** The series of the job, whether or not the rules answer it. */
export const seriesOfJob = (answers: Answers): string | undefined =>
  answeredSeries(answers) ?? (answers.job === OTHER ? chosen(answers, 'job.other') : undefined);

/** Nothing further is asked where the rules could not use it. */
export const jobIsOutsideRules = (answers: Answers): boolean => answers.job === OTHER;
