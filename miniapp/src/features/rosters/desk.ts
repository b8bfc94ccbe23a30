import { type RuleSet } from '@titles/shared/eligibility/types';
import { answerOf, type Answered } from './answer';
import { type Mapping } from './columns/fields';
import { findHeader, guessedMapping, headerAt, type Header } from './columns/header';
import { peopleIn, type Refused } from './people';
import { Unreadable, type Sheet } from './reading/sheet';
import { readWorkbook } from './reading/workbook';
import { plain } from './values/plain';
import { type Settings } from './settings';

/** A column as it is shown for choosing what it says. */
export interface Column {
  name: string;
  /** What its first cells say. */
  samples: readonly string[];
}

/** A sheet as it was understood, for correction. */
export interface Understood {
  sheet: number;
  /** Where the header begins, as the spreadsheet numbers rows. */
  headerRow: number;
  /** False where no row looked like a header. */
  found: boolean;
  columns: readonly Column[];
  mapping: Mapping;
  /** How many rows below the header say something. */
  rows: number;
}

export type Task =
  | { kind: 'open'; file: ArrayBuffer }
  | { kind: 'understand'; sheet: number; headerRow: number | null }
  | {
      kind: 'answer';
      sheet: number;
      headerRow: number;
      mapping: Mapping;
      settings: Settings;
      ruleSet: RuleSet;
    };

export type Report =
  | { kind: 'opened'; sheets: readonly string[]; understood: Understood }
  | { kind: 'understood'; understood: Understood }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'answered'; answers: readonly Answered[]; refused: readonly Refused[] }
  | { kind: 'unreadable'; sentence: string };

const EACH = 25;
const SAMPLES = 3;

const isFilled = (row: Sheet['rows'][number]): boolean => row.some((cell) => plain(cell) !== '');

function understood(sheets: readonly Sheet[], index: number, row: number | null): Understood {
  const sheet = sheets[index] ?? { name: '', rows: [] };
  const guessed = row === null ? findHeader(sheet) : headerAt(sheet, row - 1);
  const firstFilled = Math.max(0, sheet.rows.findIndex(isFilled));
  const header: Header = guessed ?? headerAt(sheet, firstFilled);
  const below = sheet.rows.slice(header.from).filter(isFilled);
  const width = Math.max(header.names.length, ...below.slice(0, 200).map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column): Column => {
    const samples = below.map((cells) => plain(cells[column])).filter((text) => text !== '');
    return { name: header.names[column] ?? '', samples: samples.slice(0, SAMPLES) };
  });
  return {
    sheet: index,
    headerRow: row ?? (guessed ? headerRowOf(sheet, guessed) : firstFilled + 1),
    found: guessed !== undefined,
    columns,
    mapping: guessedMapping(header.names),
    rows: below.length,
  };
}

/** Where a header begins: one or two rows above the people. */
const headerRowOf = (sheet: Sheet, { from }: Header): number =>
  from >= 2 && headerAt(sheet, from - 2).from === from ? from - 1 : from;

/** The likeliest sheet of a workbook: the one whose header is known, and is longest. */
const likeliest = (sheets: readonly Sheet[]): number => {
  const rows = sheets.map((sheet) => (findHeader(sheet) ? sheet.rows.length : 0));
  return Math.max(0, rows.indexOf(Math.max(...rows)));
};

/** Opens lists and answers them; knows nothing but what it is told, and tells only through `report`. */
export function rosterDesk(report: (report: Report) => void): (task: Task) => Promise<void> {
  let sheets: readonly Sheet[] = [];
  const work = async (task: Task): Promise<void> => {
    if (task.kind === 'open') {
      sheets = await readWorkbook(task.file);
      const names = sheets.map(({ name }, index) => name || `第 ${index + 1} 张表`);
      report({ kind: 'opened', sheets: names, understood: understood(sheets, likeliest(sheets), null) });
    } else if (task.kind === 'understand')
      report({ kind: 'understood', understood: understood(sheets, task.sheet, task.headerRow) });
    else answer(task);
  };
  const answer = ({ sheet: index, headerRow, mapping, settings, ruleSet }: Task & { kind: 'answer' }) => {
    const sheet = sheets[index] ?? { name: '', rows: [] };
    const { people, refused } = peopleIn(sheet, headerAt(sheet, headerRow - 1).from, mapping, settings);
    const total = people.length;
    const answers = people.map((person, done) => {
      if (done % EACH === 0) report({ kind: 'progress', done, total });
      return answerOf(person, ruleSet);
    });
    report({ kind: 'answered', answers, refused });
  };
  // One after the other: a list is answered only once it is open.
  let last = Promise.resolve();
  return (task) => {
    last = last
      .then(() => work(task))
      .catch((error: unknown) => {
        if (!(error instanceof Unreadable)) throw error;
        report({ kind: 'unreadable', sentence: error.message });
      });
    return last;
  };
}
