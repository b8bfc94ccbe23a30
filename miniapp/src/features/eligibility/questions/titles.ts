import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { isTitleLevel, seriesList, titleNames, type TitleLevel } from '@titles/shared/policy/title-names';
import { dayOf } from './dates';
import { seriesOfJob } from './job';
import { chosen, isUnsure, type Answers, type Option, type Question } from './question';

type Title = NonNullable<PersonRecord['titles']>[number];

const NONE = 'none';
const ELSEWHERE = 'elsewhere';
const MOST_TITLES = 3;

interface Identity {
  series?: string;
  level?: TitleLevel;
}

/** A name on a certificate as an answer: it keeps its series, whatever the person's job is changed to. */
const printed = (series: string, level: TitleLevel): string => `${series}.${level}`;
const read = (answer: string | undefined): Required<Identity> | undefined => {
  const [series = '', level = ''] = answer?.split('.') ?? [];
  return isTitleLevel(level) ? { series, level } : undefined;
};
const namesIn = (series: string): Option[] =>
  titleNames(series).map(({ level, name }) => ({ value: printed(series, level), label: name }));

const key = (index: number, part: string): string => `titles.${index}.${part}`;
const numbered = (index: number, text: string): string =>
  index === 0 ? text : `第 ${index + 1} 个职称：${text}`;

const heldQuestion = (answers: Answers, index: number): Question => {
  const series = seriesOfJob(answers) ?? '';
  const before = read(chosen(answers, key(index, 'held')));
  return {
    key: key(index, 'held'),
    name: numbered(index, '职称'),
    kind: 'choice',
    settles: ['title.'],
    ask: index === 0 ? '您最高的职称证书上写的是什么？' : '另一本职称证书上写的是什么？',
    why: '多数人是一级一级往上申报的。',
    leadsTo: index === 0 ? 3 : 0,
    help: [
      '看职称证书上的「资格名称」或「职称名称」。',
      ...(series === '卫生' ? ['这里的「技师」是卫生技师，例如检验技师、放射技师。'] : []),
      '高级工、技师、高级技师等职业技能证书不是职称，后面会问到。',
    ],
    options: [
      ...(index === 0 ? [{ value: NONE, label: '还没有职称' }] : []),
      ...namesIn(series),
      ...(before && before.series !== series ? namesIn(before.series) : []),
      { value: ELSEWHERE, label: '别的系列的职称', hint: '例如教师、编辑、馆员等' },
    ],
  };
};

const seriesQuestion = (answers: Answers, index: number): Question => ({
  key: key(index, 'series'),
  name: numbered(index, '职称系列'),
  kind: 'choice',
  settles: ['title.'],
  ask: '这个职称属于哪个系列？',
  why: '同一个名字，在不同系列里级别可能不同。',
  help: ['看职称证书上的「系列」或「专业」。例如高级记者选「新闻」，高级工程师选「工程」。'],
  options: seriesList
    .filter((series) => series !== seriesOfJob(answers))
    .map((series) => ({
      value: series,
      label: series,
      hint: titleNames(series)
        .slice(-3)
        .map(({ name }) => name.split('、')[0])
        .join('、'),
    })),
});

const nameQuestion = (series: string, index: number): Question => ({
  key: key(index, 'name'),
  name: numbered(index, '职称名称'),
  kind: 'choice',
  settles: ['title.'],
  ask: '证书上写的是哪一个？',
  why: '按证书上的名称来对应级别，不用您自己换算。',
  options: namesIn(series),
});

/** How a title was obtained, and where: one look at the certificate answers both. */
const origins: readonly (Option & { by: NonNullable<Title['by']>; place?: '广东' | '外省' })[] = [
  { value: 'review', label: '评审', hint: '交材料，由评审委员会评出来的', by: 'review', place: '广东' },
  { value: 'exam', label: '考试', hint: '参加全国或全省统一考试', by: 'exam' },
  {
    value: 'recognition',
    label: '认定',
    hint: '毕业后工作满年限，由单位申请认定的',
    by: 'recognition',
    place: '广东',
  },
  { value: 'review-elsewhere', label: '在外省评审', by: 'review', place: '外省' },
  { value: 'recognition-elsewhere', label: '在外省认定', by: 'recognition', place: '外省' },
];
const originOf = (answers: Answers, index: number) =>
  origins.find(({ value }) => value === answers[key(index, 'origin')]);

const originQuestions = (answers: Answers, index: number): Question[] => {
  const by = originOf(answers, index)?.by;
  return [
    {
      key: key(index, 'origin'),
      name: numbered(index, '取得方式'),
      kind: 'choice',
      settles: ['title.'],
      ask: '这个职称是怎么取得的？',
      why: '评审、考试和认定，起算年限的日子不一样。',
      help: [
        '证书上写有「评审委员会」的是评审，写有「考试」的是考试。',
        '外省取得的职称，申报前可能要先办确认，所以分开问。',
      ],
      options: origins,
    },
    ...(by === 'review' ? reviewQuestions(answers, index) : []),
    ...(by === 'exam' || by === 'recognition' ? [obtainedQuestion(by, index)] : []),
  ];
};

const reviewQuestions = (answers: Answers, index: number): Question[] => [
  {
    key: key(index, 'year'),
    name: numbered(index, '评审年度'),
    kind: 'year',
    settles: ['title.'],
    ask: '它是哪个评审年度评出来的？',
    why: '年限按评审年度算，不是按发证日期。两者常常差一年。',
    help: [
      '看证书或评审通过文件，标题常写「××年度职称评审」。',
      '也可以登录当时的职称申报系统，看申报记录上的年度。',
      '找不到就点「不清楚」，我们把两种可能都算给您看。',
    ],
  },
  ...(isUnsure(answers, key(index, 'year'))
    ? [
        {
          key: key(index, 'certificate'),
          name: numbered(index, '发证日期'),
          kind: 'date' as const,
          future: false,
          settles: ['title.'],
          ask: '职称证书上的发证日期是哪一天？',
          why: '从发证日期能推出两个可能的评审年度，我们都算给您看。',
          help: ['在证书的落款处，或「发证时间」一栏。'],
        },
      ]
    : []),
];

const obtainedQuestion = (by: 'exam' | 'recognition', index: number): Question => ({
  key: key(index, 'obtained'),
  name: numbered(index, '取得日期'),
  kind: 'date',
  future: false,
  settles: ['title.'],
  ask: by === 'exam' ? '考试通过的日期是哪一天？' : '认定下来的日期是哪一天？',
  why: '考试、认定的职称，从取得那天起算年限。',
  help: ['看证书上的「批准日期」「取得时间」，不是后来领证的日子。'],
});

const moreKey = (index: number): string => key(index, 'more');
const moreQuestion = (index: number): Question => ({
  key: moreKey(index),
  name: '其他职称',
  kind: 'choice',
  ask: '还有别的职称吗？',
  why: '不同系列的职称分开算。',
  options: [
    { value: 'yes', label: '有，再填一个' },
    { value: 'no', label: '没有了' },
  ],
});

/** Which title it is, as far as it is known; undefined for none, and while that is not known. */
const identified = (answers: Answers, index: number): Identity | undefined => {
  const held = chosen(answers, key(index, 'held'));
  if (held !== ELSEWHERE) return read(held);
  const series = chosen(answers, key(index, 'series'));
  const name = read(chosen(answers, key(index, 'name')));
  return { series, level: name?.series === series ? name?.level : undefined };
};

const from = (answers: Answers, index: number): Question[] => {
  const held = chosen(answers, key(index, 'held'));
  const series = chosen(answers, key(index, 'series'));
  const title = identified(answers, index);
  return [
    heldQuestion(answers, index),
    ...(held === ELSEWHERE ? [seriesQuestion(answers, index)] : []),
    ...(held === ELSEWHERE && series !== undefined && titleNames(series).length > 0
      ? [nameQuestion(series, index)]
      : []),
    ...(title?.level === undefined ? [] : originQuestions(answers, index)),
    ...(title?.level !== undefined && answers[moreKey(index)] !== undefined ? [moreQuestion(index)] : []),
    ...(title?.level !== undefined && chosen(answers, moreKey(index)) === 'yes'
      ? from(answers, index + 1)
      : []),
  ];
};

export const titleQuestions = (answers: Answers): Question[] => from(answers, 0);

/** The answers with room for one more title; undefined when there is none to add to, or enough. */
export const withAnotherTitle = (answers: Answers): Answers | undefined => {
  const last = titleQuestions(answers).filter((question) => question.key.endsWith('.held')).length - 1;
  return last + 1 < MOST_TITLES && identified(answers, last)?.level !== undefined
    ? { ...answers, [moreKey(last)]: 'yes' }
    : undefined;
};

const title = (answers: Answers, index: number): Title => {
  const origin = originOf(answers, index);
  const year = chosen(answers, key(index, 'year'));
  return {
    ...identified(answers, index),
    by: origin?.by,
    issued_in: origin?.place,
    ...(origin?.by === 'review'
      ? {
          review_year: year === undefined ? undefined : Number(year),
          certificate_date: isUnsure(answers, key(index, 'year'))
            ? dayOf(answers, key(index, 'certificate'))
            : undefined,
        }
      : { obtained: dayOf(answers, key(index, 'obtained')) }),
  };
};

export const titleFacts = (answers: Answers): Pick<PersonRecord, 'titles'> => {
  if (chosen(answers, key(0, 'held')) === undefined) return {};
  const held = titleQuestions(answers).filter(({ key: of }) => of.endsWith('.held'));
  return {
    titles: held.flatMap((_, index) =>
      identified(answers, index) === undefined ? [] : [title(answers, index)],
    ),
  };
};

/** The levels held, from the answers. */
export const levelsHeld = (answers: Answers): TitleLevel[] =>
  (titleFacts(answers).titles ?? []).flatMap(({ level }) => (level === undefined ? [] : [level]));

/** A review year found through the certificate: the two it may be, with the answers each would make. */
export const possibleReviewYears = (answers: Answers): { key: string; years: number[] } | undefined => {
  const question = titleQuestions(answers).find(
    ({ key: of }) => of.endsWith('.certificate') && chosen(answers, of) !== undefined,
  );
  const certificate = question && chosen(answers, question.key);
  if (!question || !certificate) return undefined;
  const year = Number(certificate.slice(0, 4));
  return { key: question.key.replace('.certificate', '.year'), years: [year - 1, year] };
};
