import type { PersonRecord } from '@titles/shared/contract/eligibility';
import type { Question } from '@titles/shared/eligibility/facts';
import type { RouteAnswer } from '@titles/shared/eligibility/types';
import { titleOf } from '../headline';
import { isByExamAlone, withTitle } from '../obtained';

/** A certificate that a person may still obtain. */
export interface Certificate {
  value: string;
  label: string;
  hint?: string;
  /** The first year by whose end it can be there. */
  from: number;
  /** The record once it is there, obtained on the last day of a year. */
  add: (record: PersonRecord, year: number) => PersonRecord;
}

/** What is known of a person: nothing is added to a list that has not been answered. */
interface Known {
  record: PersonRecord;
  unanswered: readonly Question[];
  routes: readonly RouteAnswer[];
}

type Kind = Omit<Certificate, 'from'> & { entry: Question };

const endOf = (year: number): string => `${year}-12-31`;

const skills = (['高级工', '技师', '高级技师'] as const).map((level): Kind => ({
  value: `skill.${level}`,
  entry: 'skills',
  label: `${level}证书`,
  hint: '按工种在目录内算',
  add: (record, year) => ({
    ...record,
    skills: [...(record.skills ?? []), { level, date: endOf(year), in_list: true }],
  }),
}));

const diplomas = (
  [
    ['大专', { level: '大专' }],
    ['本科', { level: '本科' }],
    ['硕士', { level: '硕士', degree: '硕士' }],
    ['博士', { level: '博士', degree: '博士' }],
  ] as const
).map(([name, fills]): Kind => ({
  value: `diploma.${name}`,
  entry: 'education',
  label: `${name}学历`,
  hint: '按在职读、专业对口算',
  add: (record, year) => ({
    ...record,
    education: [
      ...(record.education ?? []),
      { ...fills, full_time: false, field_matches_job: true, graduated: endOf(year) },
    ],
  }),
}));

const ruralTalents = (['中级', '高级'] as const).map((level): Kind => ({
  value: `rural.${level}`,
  entry: 'rural_talent',
  label: `农村实用人才（${level}）`,
  hint: '江门市的资格',
  add: (record) => ({ ...record, rural_talent: { level, city: '江门' } }),
}));

const patent: Kind = {
  value: 'patent',
  entry: 'patents',
  label: '专利证书',
  hint: '专利获得授权',
  add: (record) => ({ ...record, patents: [...(record.patents ?? []), { granted: true }] }),
};

/** A title that an exam alone gives, from the year in which one may sit it. */
const qualification = (answer: RouteAnswer): (Kind & { from: number })[] =>
  isByExamAlone(answer) && answer.fromYear !== undefined
    ? [
        {
          value: `exam.${answer.series}.${answer.level}`,
          entry: 'titles',
          label: titleOf(answer),
          hint: '通过资格考试取得',
          from: answer.fromYear,
          add: (record, year) => withTitle(record, answer, year),
        },
      ]
    : [];

const isHeld = ({ record: { rural_talent: rural } }: Known, { value }: Kind): boolean =>
  value === `rural.${rural?.level}` || (value === 'rural.中级' && rural?.level === '高级');

/** What can be supposed of a person: skill certificates, qualifications, diplomas, a patent. */
export const certificatesFor = (known: Known, thisYear: number): Certificate[] => {
  const kinds: (Kind & { from?: number })[] = [
    ...skills,
    ...known.routes.flatMap(qualification),
    ...diplomas,
    patent,
    ...ruralTalents,
  ];
  return kinds
    .filter((kind) => !known.unanswered.includes(kind.entry) && !isHeld(known, kind))
    .map(({ entry: _, ...certificate }) => ({
      ...certificate,
      from: Math.max(thisYear, certificate.from ?? 0),
    }));
};
