import { type PersonRecord } from '@titles/shared/contract/eligibility';
import { type FactId } from '@titles/shared/eligibility/facts';
import { topicOf } from '@titles/shared/policy/facts-in-words';
import { type Person } from './person';

type Diploma = NonNullable<PersonRecord['education']>[number];
type Title = NonNullable<PersonRecord['titles']>[number];

const lacks = <T extends object>(entries: readonly T[], ...keys: (keyof T)[]): boolean =>
  entries.some((entry) => keys.some((key) => entry[key] === undefined));

function ofEducation(fact: FactId, education: readonly Diploma[]): string[] {
  if (education.length === 0) return ['学历'];
  const forRecognition = fact.startsWith('graduate.');
  return [
    ...(lacks(education, 'level') ? ['学历'] : []),
    ...(lacks(education, 'graduated') ? ['毕业时间'] : []),
    ...(forRecognition && lacks(education, 'full_time') ? ['是否全日制'] : []),
    ...((forRecognition || fact === 'education.otherField') && lacks(education, 'field_matches_job')
      ? ['专业是否对口']
      : []),
  ];
}

/** By a certificate's date the review year is one of two. */
const possibleYears = ({ certificate_date: date }: Title): string => {
  const year = Number(date?.slice(0, 4));
  return date === undefined ? '' : `，按发证日期可能是${year - 1}或${year}年度`;
};

function ofTitles(titles: readonly Title[]): string[] {
  return titles.flatMap((title) => [
    ...(title.level === undefined || title.series === undefined ? ['现有职称是哪个系列'] : []),
    ...(title.by === undefined ? ['职称取得方式（评审、考试或认定）'] : []),
    ...(title.by === 'review' && title.review_year === undefined
      ? [`职称评审年度（不是发证日期${possibleYears(title)}）`]
      : []),
    ...(title.by !== undefined && title.by !== 'review' && title.obtained === undefined
      ? ['职称取得时间']
      : []),
  ]);
}

function inWords(fact: FactId, { record, unanswered, series }: Person): string[] {
  const [kind] = fact.split('.');
  const own =
    kind === 'degree' || kind === 'graduate' || kind === 'education'
      ? ofEducation(fact, record.education ?? [])
      : kind === 'title'
        ? unanswered.includes('titles')
          ? ['有没有职称']
          : ofTitles(record.titles ?? [])
        : kind === 'work'
          ? ['从事本专业时间']
          : kind === 'skill'
            ? ['技能证书的取得时间，工种是否在目录内']
            : fact === 'barred'
              ? ['在职情况']
              : [];
  return own.length > 0 ? own : [topicOf(fact, series ?? null)];
}

/** Facts that are unknown, as the columns that would tell them. */
export const missingWords = (person: Person, facts: readonly FactId[]): string[] => [
  ...new Set(facts.flatMap((fact) => inWords(fact, person))),
];

/** Whether only part-time schooling is on the list of somebody whose full-time one would count. */
export const onlyPartTime = ({ education = [], titles }: PersonRecord): boolean =>
  titles?.length === 0 && education.length > 0 && education.every(({ full_time }) => full_time === false);
