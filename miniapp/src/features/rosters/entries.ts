import { type PersonRecord } from '@titles/shared/contract/eligibility';
import { type Cell } from './reading/sheet';
import { type RowReader } from './row-reader';
import { type Settings } from './settings';
import { readYear } from './values/dates';
import { blank, isBlank, plain, type Reading } from './values/plain';
import { readDegree, readSchooling, readStudy, readYesNo } from './values/schooling';
import { readSkill } from './values/standing';
import { type NamedTitle, readOrigin, readSeries, readTitles, seriesAmong } from './values/titles';

type Diploma = NonNullable<PersonRecord['education']>[number];
type Title = NonNullable<PersonRecord['titles']>[number];

const hasAny = (value: object): boolean => Object.values(value).some((part) => part !== undefined);

const diplomaFields = {
  any: ['schooling', 'degree', 'graduated', 'matches'],
  fullTime: ['fullTimeSchooling', 'fullTimeDegree', 'fullTimeGraduated', 'fullTimeMatches'],
  partTime: ['partTimeSchooling', 'partTimeDegree', 'partTimeGraduated', 'partTimeMatches'],
} as const;

/** Diplomas may come some years ahead: who still studies plans with them. */
const yearsAhead = (today: string, years: number): string =>
  `${Number(today.slice(0, 4)) + years}${today.slice(4)}`;

function diploma(row: RowReader, kind: keyof typeof diplomaFields, today: string): Diploma {
  const [schooling, degree, graduated, matches] = diplomaFields[kind];
  const said = row.read(schooling, readSchooling);
  const study = kind === 'any' ? row.read('study', readStudy) : kind === 'fullTime';
  if (said?.full_time !== undefined && study !== undefined && said.full_time !== study)
    row.notes.push('学历和「是否全日制」对不上，没有采用是否全日制');
  const isTwofold = said?.full_time !== undefined && study !== undefined && said.full_time !== study;
  return {
    ...said,
    degree: row.read(degree, readDegree) ?? said?.degree,
    graduated: row.day(graduated, yearsAhead(today, 8)),
    full_time: isTwofold ? undefined : (study ?? said?.full_time),
    field_matches_job: row.read(matches, readYesNo),
  };
}

const parts = ['degree', 'graduated', 'full_time', 'field_matches_job'] as const;

/** Whether a diploma tells all that another telling of it would. */
const includes = (one: Diploma, other: Diploma): boolean =>
  parts.every((part) => other[part] === undefined || one[part] === other[part]);

/** Whether two diplomas may be one: of one level, and nothing that both tell differs. */
const mayBeOne = (one: Diploma, other: Diploma): boolean =>
  one.level !== undefined &&
  one.level === other.level &&
  parts.every((part) => one[part] === undefined || other[part] === undefined || one[part] === other[part]);

/** A diploma with what another telling of it adds. */
const completed = (one: Diploma, other: Diploma): Diploma => ({
  ...one,
  degree: one.degree ?? other.degree,
  graduated: one.graduated ?? other.graduated,
  field_matches_job: one.field_matches_job ?? other.field_matches_job,
});

const ranks: readonly (readonly (string | undefined)[])[] = [
  ['本科', '技工院校预备技师班', '学士', '第二学士'],
  ['硕士'],
  ['博士'],
];
const rankOf = (word: Diploma['level'] | Diploma['degree']): number =>
  ranks.findIndex((words) => words.includes(word));

/** Whether a degree is above the diploma it stands beside: then it came later, and another way. */
const outranks = ({ level, degree }: Diploma): boolean =>
  level !== undefined && degree !== undefined && rankOf(degree) > rankOf(level);

/** The diplomas of a row, each once, and the degrees that go beyond them. */
export function education(row: RowReader, today: string): Diploma[] {
  const [told, ...othersTold] = [
    diploma(row, 'any', today),
    ...(['fullTime', 'partTime'] as const).map((kind) => diploma(row, kind, today)),
  ] as const;
  const beyond = [told, ...othersTold].filter(outranks);
  if (beyond.length > 0) row.notes.push('学位比学历高，毕业时间和是否全日制只算在学历上');
  const alone = (one: Diploma): Diploma => (outranks(one) ? { ...one, degree: undefined } : one);
  const [any, others] = [alone(told), othersTold.map(alone)];
  // 「最高学历」 beside 「全日制学历」 is often the same diploma once more; where it may be either, it stays its own.
  const same = others.filter((other) => mayBeOne(any, other));
  const [only] = same.length === 1 ? same : same.filter((other) => includes(other, any));
  const all = only
    ? others.map((other) => (other === only ? completed(other, any) : other))
    : [any, ...others];
  // A diploma of which nothing but its kind of column is known is none.
  const known = all.filter(({ full_time: _, ...rest }) => hasAny(rest));
  return [...known, ...beyond.map(({ degree }) => ({ degree }))];
}

const readPlace = (cell: Cell | undefined): Reading<string> =>
  isBlank(plain(cell)) ? blank : { value: plain(cell).slice(0, 100) };

function titleFrom(row: RowReader, named: NamedTitle, told: string | undefined, today: string): Title {
  const by = row.read('titleBy', readOrigin);
  const obtained = row.day('titleObtained', today);
  return {
    level: named.level,
    series: seriesAmong(named, told),
    by,
    issued_in: row.read('titlePlace', readPlace),
    ...(by === 'review'
      ? { review_year: row.read('titleYear', (cell) => readYear(cell, today)), certificate_date: obtained }
      : { obtained }),
  };
}

/** The titles of a row; undefined while it is not known whether there is one. */
export function titles(row: RowReader, { today, blankMeansNone }: Settings): Title[] | undefined {
  const named = row.read('title', readTitles);
  if (named === undefined) return blankMeansNone && row.isBlank('title', readTitles) ? [] : undefined;
  const told = row.read('titleSeries', readSeries);
  // Of several titles in one cell the other columns do not say which one they mean.
  if (named.length > 1) row.notes.push('一格里有几个职称，取得方式和时间不知道是哪一个的');
  return named.map((each) =>
    named.length > 1
      ? { level: each.level, series: seriesAmong(each, told) }
      : titleFrom(row, each, told, today),
  );
}

/** The skill certificates of a row; undefined while it is not known whether there is one. */
export function skills(row: RowReader, { today, blankMeansNone }: Settings): PersonRecord['skills'] {
  const level = row.read('skill', readSkill);
  if (level === undefined) return blankMeansNone && row.isBlank('skill', readSkill) ? [] : undefined;
  if (level === null) return [];
  return [{ level, date: row.day('skillObtained', today), in_list: row.read('skillListed', readYesNo) }];
}
