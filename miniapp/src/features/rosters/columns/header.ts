import { dense } from '../values/plain';
import { type Sheet } from '../reading/sheet';
import {
  fieldOf,
  isDetail,
  isDiploma,
  isLicence,
  isOfAnyCertificate,
  whyPassedOver,
  type Mapping,
} from './fields';

/** Where a list begins: its header in one or two rows, and what each column is called. */
export interface Header {
  /** The first row of people, counted from 0. */
  from: number;
  /** By column, groups joined to their parts: 「全日制教育·学历」. */
  names: readonly string[];
}

/** Above a list stand its title, the company, and who filled it in. */
const SEARCHED_ROWS = 30;

const textsOf = ({ rows }: Sheet, at: number): string[] => (rows[at] ?? []).map((cell) => dense(cell));

const isKnown = (name: string): boolean =>
  name !== '' && name.length <= 30 && (fieldOf(name) !== undefined || whyPassedOver(name) !== undefined);
const known = (names: readonly string[]): number => new Set(names.filter(isKnown)).size;
const hasNames = (names: readonly string[]): boolean => names.some((name) => fieldOf(name) === 'name');

/** A merged group spreads over the columns to its right as far as these have a name of their own below. */
function joined(groups: readonly string[], parts: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(groups.length, parts.length) }, (_, column) => {
    const [own = '', part = ''] = [groups[column], parts[column]];
    if (own !== '') group = own;
    if (part === '') return own;
    return group === '' || group === part ? part : `${group}·${part}`;
  });
}

/** The header that begins in a given row. */
export function headerAt(sheet: Sheet, row: number): Header {
  const above = textsOf(sheet, row);
  const below = textsOf(sheet, row + 1);
  const whole = joined(above, below);
  const nameColumn = whole.findIndex((name) => fieldOf(name) === 'name');
  // In a header of two rows the names of people are called so once, and the cell below is merged with it.
  const isTwofold =
    nameColumn >= 0 && (below[nameColumn] ?? '') === '' && below.some(isKnown) && known(whole) > known(above);
  return isTwofold ? { from: row + 2, names: whole } : { from: row + 1, names: above };
}

/** The likeliest header of a sheet; undefined when no row looks like one. */
export function findHeader(sheet: Sheet): Header | undefined {
  const last = Math.min(SEARCHED_ROWS, sheet.rows.length);
  const [best] = Array.from({ length: last }, (_, row) => headerAt(sheet, row))
    .filter(({ names }) => hasNames(names) && known(names) >= 2)
    .sort((a, b) => known(b.names) - known(a.names) || a.from - b.from);
  return best;
}

const isHighest = (name = ''): boolean => /最高|最后/.test(name);

/** What the columns say by their names; of two alike the first counts, but 「最高学历」 before 「学历」. The rest is left to choose. */
export function guessedMapping(names: readonly string[]): Mapping {
  const said = names.map((name) => (name === '' ? undefined : fieldOf(name)));
  const highest = said.findIndex((field, column) => field === 'schooling' && isHighest(names[column]));
  const schooling = highest >= 0 ? highest : said.indexOf('schooling');
  const diplomas = [...names.keys()].filter((column) => isDiploma(names[column] ?? ''));
  const certificates = [...names.keys()].filter(
    (column) =>
      isLicence(names[column] ?? '') ||
      (/^(title|skill)/.test(said[column] ?? '') && !isOfAnyCertificate(names[column] ?? '')),
  );
  const mapping: Record<string, number> = {};
  said.forEach((field, column) => {
    if (field === undefined || (field === 'schooling' && column !== schooling)) return;
    // 「毕业时间」 is that of the diploma to its left, and of another one it must not be told.
    const diploma = diplomas.filter((at) => at < column).pop() ?? diplomas[0] ?? schooling;
    if (isDetail(field) && diploma !== schooling && !isHighest(names[column])) return;
    // 「发证日期」 to the right of a skill or a licence may be that of its certificate.
    const beside = certificates.filter((at) => at < column).pop();
    const isOfTitle = beside === undefined || said[beside]?.startsWith('title') === true;
    if (isOfAnyCertificate(names[column] ?? '') && !isOfTitle) return;
    mapping[field] ??= column;
  });
  return mapping;
}
