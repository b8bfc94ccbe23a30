import { type PersonRecord } from '@titles/shared/contract/eligibility';
import { type Question } from '@titles/shared/eligibility/facts';
import { education, skills, titles } from './entries';
import { type Mapping } from './columns/fields';
import { type Cell } from './reading/sheet';
import { RowReader } from './row-reader';
import { type Settings } from './settings';
import { readStanding } from './values/standing';
import { readSeries } from './values/titles';

/** One row as the engine takes it. */
export interface Person {
  row: number;
  name: string;
  /** The series applied for, also one that the rules do not answer; absent: unknown. */
  series: string | undefined;
  record: PersonRecord;
  unanswered: Question[];
  /** What could not be read, and what was concluded, in words. */
  notes: string[];
}

/** The series that the self-check answers; of the others the bureau is asked. */
export const answeredSeries: readonly (PersonRecord['target_series'] & string)[] = [
  '工程',
  '农业',
  '卫生',
  '工艺美术',
  '经济',
  '会计',
];

/** What a list of staff does not tell, and so must not be read as none. */
const neverAsked: readonly Question[] = [
  'awards',
  'patents',
  'standards',
  'rural_talent',
  'anti_epidemic',
  'flags',
  'employer',
  'employer_history',
];

/** The series applied for: what the row says, else that of the title held, else what was set for the list. */
function seriesOf(row: RowReader, held: PersonRecord['titles'], { series }: Settings): string | undefined {
  const told = row.read('series', readSeries);
  if (told !== undefined || row.unclear.has('series')) return told;
  const [own, ...more] = [...new Set((held ?? []).flatMap((title) => title.series ?? []))];
  if (own !== undefined && more.length === 0) {
    row.notes.push(`申报系列按现有职称算：${own}`);
    return own;
  }
  if (series !== null) row.notes.push(`申报系列按统一设定算：${series}`);
  return series ?? undefined;
}

/** A row as the engine takes it. */
export function personIn(
  cells: readonly Cell[],
  { row: number, name }: { row: number; name: string },
  mapping: Mapping,
  settings: Settings,
): Person {
  const row = new RowReader(cells, mapping);
  const diplomas = education(row, settings.today);
  const entries = {
    education: diplomas.length > 0 ? diplomas : undefined,
    titles: titles(row, settings),
    skills: skills(row, settings),
  };
  const series = seriesOf(row, entries.titles, settings);
  const unanswered = (['education', 'titles', 'skills'] as const).filter(
    (entry) => entries[entry] === undefined,
  );
  const standing = row.read('standing', readStanding);
  return {
    row: number,
    name,
    series,
    record: {
      review_year: settings.reviewYear,
      target_series: answeredSeries.find((each) => each === series),
      ...entries,
      work_start_in_field: row.day('workSince', settings.today),
      barred: standing ?? (settings.allInService && !row.unclear.has('standing') ? 'none' : undefined),
    },
    unanswered: [...unanswered, ...neverAsked],
    notes: row.notes,
  };
}
