import type { Question as Entry } from '@titles/shared/eligibility/facts';
import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { educationFacts, educationQuestions } from './education';
import { answeredSeries, jobIsOutsideRules, jobQuestions } from './job';
import { fits, UNSURE, type Answers, type Question } from './question';
import { situationFacts, situationQuestions, SITUATIONS } from './situations';
import { standingFacts, standingQuestions } from './standing';
import { titleFacts, titleQuestions } from './titles';
import { employerQuestions, workFacts, workStartQuestions } from './work';

/** Every question the answers so far call for, in the order of asking, answered or not. */
export const questionsFor = (answers: Answers): Question[] =>
  jobIsOutsideRules(answers)
    ? jobQuestions(answers)
    : [
        ...jobQuestions(answers),
        ...standingQuestions(),
        ...titleQuestions(answers),
        ...educationQuestions(answers),
        ...workStartQuestions(),
        ...situationQuestions(answers),
        ...employerQuestions(answers),
      ];

/** Only the answers whose question still stands. */
export const standingAnswers = (answers: Answers): Answers =>
  Object.fromEntries(
    questionsFor(answers).flatMap((question) => {
      const answer = answers[question.key];
      return answer !== undefined && fits(question, answer) ? [[question.key, answer]] : [];
    }),
  );

const known = <T>(value: T): T =>
  Array.isArray(value)
    ? (value.map(known) as T)
    : typeof value === 'object' && value !== null
      ? (Object.fromEntries(
          Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, known(part)]])),
        ) as T)
      : value;

/** The facts that the answers state; what is not known is absent. */
export const recordOf = (all: Answers, reviewYear?: number): PersonRecord => {
  const answers = standingAnswers(all);
  return known({
    review_year: reviewYear,
    target_series: answeredSeries(answers),
    ...standingFacts(answers),
    ...titleFacts(answers),
    ...educationFacts(answers),
    ...workFacts(answers),
    ...situationFacts(answers),
  });
};

/** Entries of a record that hold a list or an object: there, absence would mean none. */
const collections = [
  'education',
  'titles',
  'skills',
  'awards',
  'patents',
  'standards',
  'rural_talent',
  'anti_epidemic',
  'flags',
  'employer',
] as const satisfies readonly Entry[];

/** What is not answered, or answered 「不清楚」, and so must not be read as none. */
export const unansweredOf = (all: Answers): Entry[] => {
  const record: Partial<Record<Entry, unknown>> = recordOf(all);
  const answers = standingAnswers(all);
  const asked = answers[SITUATIONS] !== undefined && answers[SITUATIONS] !== UNSURE;
  const settled = (entry: Entry) =>
    entry === 'rural_talent' || entry === 'anti_epidemic'
      ? asked
      : Object.keys(record[entry] ?? {}).length > 0 || Array.isArray(record[entry]);
  const earlier = answers['employer.earlier'];
  return [
    ...collections.filter((entry) => !settled(entry)),
    ...(earlier === UNSURE ? (['employer_history'] as const) : []),
  ];
};
