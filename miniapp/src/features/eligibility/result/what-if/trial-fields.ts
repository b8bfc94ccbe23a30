import { reviewWindow } from '@titles/shared/eligibility/calendar';
import { jobQuestions, OTHER } from '../../questions/job';
import type { Option, Question } from '../../questions/question';
import { employerQuestions, OUTSIDE } from '../../questions/work';
import { yearsFrom } from '../review-years';
import type { Difference } from './differences';
import {
  certificatesIn,
  effectsOf,
  planOf,
  takesTime,
  tried,
  withChange,
  type Field,
  type Ground,
  type Plan,
  type Trial,
} from './trial';

interface TrialOption extends Option {
  /** What it would bring, in one line. */
  effect: string;
}

/** One thing that can be tried. */
export interface TrialField {
  field: Field;
  name: string;
  /** The head of its page. */
  ask: string;
  /** What stands while nothing is tried, in a word and as the option that goes back to it. */
  now: string;
  keep: string;
  /** What is tried, in a word. */
  chosen: string | undefined;
  /** Worked out only when the page is opened. */
  options: () => TrialOption[];
}

interface Trying {
  ground: Ground;
  trial: Trial;
  plan: Plan;
}

const inOneLine = ([first, ...rest]: readonly Difference[]): string =>
  first === undefined
    ? '结果不变'
    : `${first.word}：${first.heading}${rest.length > 0 ? `，另有 ${rest.length} 处变化` : ''}`;

const withEffects = ({ ground, trial }: Trying, field: Field, options: readonly Option[]): TrialOption[] => {
  const effects = effectsOf(ground, trial, field);
  return options.map((option) => ({ ...option, effect: inOneLine(effects(option.value)) }));
};

const reviewYear = ({ ground, trial, plan }: Trying): TrialField => {
  const { shown } = ground;
  const kept = tried(ground, withChange(trial, 'reviewYear', undefined)).reviewYear;
  const first = takesTime(trial) ? plan.by : 0;
  return {
    field: 'reviewYear',
    name: '评审年度',
    ask: '如果换一个评审年度',
    now: `${shown}年度`,
    keep: kept === shown ? `还是${shown}年度` : `${kept}年度，改变以后最早的一年`,
    chosen: trial.reviewYear && `${Math.max(Number(trial.reviewYear), first)}年度`,
    options: () =>
      yearsFrom(ground.before.reviewYear ?? shown)
        .filter((year) => year !== kept && year >= first)
        .map((year) => ({
          value: String(year),
          label: reviewWindow(year).label,
          effect: tried(ground, withChange(trial, 'reviewYear', String(year))).line,
        })),
  };
};

/** Only what the rules know of: a certificate that changes nothing is not offered. */
const certificate = ({ ground, trial, plan }: Trying): TrialField => ({
  field: 'certificate',
  name: '拿到证书',
  ask: '如果拿到证书',
  now: '不加',
  keep: '不加证书',
  chosen: plan.certificate?.label,
  options: () => {
    const effects = effectsOf(ground, trial, 'certificate');
    return certificatesIn(ground, trial).flatMap(({ value, label, hint }) => {
      const differences = effects(value);
      return differences.length === 0 ? [] : [{ value, label, hint, effect: inOneLine(differences) }];
    });
  },
});

const optionsOf = (questions: readonly Question[], key: string): readonly Option[] => {
  const question = questions.find((each) => each.key === key);
  return question?.kind === 'choice' ? question.options : [];
};

const transfer = (
  trying: Trying,
  stands: string | undefined,
  {
    field,
    all,
    unknown,
    ...words
  }: Pick<TrialField, 'field' | 'name' | 'ask'> & {
    all: readonly Option[];
    unknown: string;
  },
): TrialField => {
  const labelOf = (value: string | undefined) => all.find((option) => option.value === value)?.label;
  const label = labelOf(stands);
  return {
    field,
    ...words,
    now: label ?? unknown,
    keep: label === undefined ? '不换' : `不换，还是${label}`,
    chosen: labelOf(trying.trial[field]),
    options: () =>
      withEffects(
        trying,
        field,
        all.filter(({ value }) => value !== stands),
      ),
  };
};

const transfers = (trying: Trying): TrialField[] => {
  const { employer, target_series: series } = trying.ground.record;
  const questions = [...employerQuestions({}), ...jobQuestions({})];
  return [
    transfer(trying, employer?.type, {
      field: 'employer',
      name: '换单位',
      ask: '如果换到别的单位',
      unknown: '没有填',
      all: optionsOf(questions, 'employer.type'),
    }),
    transfer(trying, employer?.district, {
      field: 'district',
      name: '换地区',
      ask: '如果换到别的地区',
      unknown: '不在江门或没有填',
      all: optionsOf(questions, 'employer.district').filter(({ value }) => value !== OUTSIDE),
    }),
    transfer(trying, series, {
      field: 'series',
      name: '转系列',
      ask: '如果转去做别的工作',
      unknown: '没有填',
      all: optionsOf(questions, 'job').filter(({ value }) => value !== OTHER),
    }),
  ];
};

const fitOptions: readonly Option[] = [
  { value: 'yes', label: '对口或相近' },
  { value: 'no', label: '不对口' },
];

const fits = (trying: Trying): TrialField => ({
  field: 'fits',
  name: '专业对口',
  ask: '学的专业和新的工作对口吗？',
  now: '不清楚',
  keep: '不清楚',
  chosen: fitOptions.find(({ value }) => value === trying.trial.fits)?.label,
  options: () => withEffects(trying, 'fits', fitOptions),
});

const by = (trying: Trying): TrialField => {
  const { plan, trial, ground } = trying;
  const words = (year: number) => `${year}年底前${year === ground.thisYear ? '（今年）' : ''}`;
  return {
    field: 'by',
    name: '什么时候',
    ask: '大概什么时候能做到？',
    now: words(plan.soonest),
    keep: words(plan.soonest),
    chosen: trial.by && words(plan.by),
    options: () =>
      withEffects(
        trying,
        'by',
        yearsFrom(plan.soonest)
          .slice(1)
          .map((year) => ({ value: String(year), label: words(year) })),
      ),
  };
};

/** What can be tried beside what is tried already: never what cannot be changed any more. */
export const trialFields = (ground: Ground, trial: Trial): TrialField[] => {
  const trying = { ground, trial, plan: planOf(ground, trial) };
  return [
    reviewYear(trying),
    certificate(trying),
    ...transfers(trying),
    ...(trial.series === undefined ? [] : [fits(trying)]),
    ...(takesTime(trial) ? [by(trying)] : []),
  ];
};
