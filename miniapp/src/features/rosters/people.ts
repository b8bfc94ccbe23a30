import { isBlank, dense, plain } from './values/plain';
import { type Cell, type Sheet } from './reading/sheet';
import { type Mapping } from './columns/fields';
import { personIn, type Person } from './person';
import { type Settings } from './settings';

/** A row that is not answered, and why. */
export interface Refused {
  /** As the spreadsheet numbers it. */
  row: number;
  name: string;
  reason: string;
}

export interface People {
  people: Person[];
  refused: Refused[];
}

/** More people than any company here has: past them the file is something else. */
const MOST_PEOPLE = 20_000;

const total = /^(合计|总计|小计|共计|总人数)($|[:(共\d])/;
/** Who filled the list in, and what they note: a name or a text may follow, but no longer word like 「注塑车间」. */
const note =
  /^(填表(人|日期)|制表(人|日期)?|审核(人|日期)?|负责人|填报(人|单位|日期)|说明|注|备注)\d*($|[:、. ])/;

const isNoPerson = (cell: Cell | undefined): boolean => total.test(dense(cell)) || note.test(plain(cell));

/** A total, or who filled the list in: in whichever column it stands first. */
const isRemark = (cells: readonly Cell[]): boolean => isNoPerson(cells.find((cell) => dense(cell) !== ''));

const reasonOf = (name: string): string | undefined => {
  if (name === '') return '没有姓名。一个人占两行的，请合成一行';
  if (isNoPerson(name)) return REMARK;
  if (/\d/.test(name)) return `姓名「${name.slice(0, 20)}」里有数字，请核对是不是选错了列`;
  if (name.length > 30) return '姓名太长，请核对是不是选错了列';
  return undefined;
};
const REMARK = '像是合计或填表说明，不是一个人';

/** Names are compared, and shown, without the spaces that fill them up: 「张　三」. */
const nameOf = (cell: Cell | undefined): string => {
  const text = plain(cell);
  const name = /[a-z]/i.test(text) ? text : text.replace(/\s/g, '');
  return isBlank(name) ? '' : name;
};

/** The people of a sheet from a row on, and the rows that are none, each with its reason. Empty rows are passed over. */
export function peopleIn(sheet: Sheet, from: number, mapping: Mapping, settings: Settings): People {
  const people: Person[] = [];
  const refused: Refused[] = [];
  const rowsOf = new Map<string, number>();
  sheet.rows.slice(from).forEach((cells, index) => {
    if (cells.every((cell) => dense(cell) === '')) return;
    const row = from + index + 1;
    if (isRemark(cells)) {
      refused.push({ row, name: '', reason: REMARK });
      return;
    }
    const name = nameOf(mapping.name === undefined ? null : cells[mapping.name]);
    const reason = people.length >= MOST_PEOPLE ? `一次最多 ${MOST_PEOPLE} 人，请分开再选` : reasonOf(name);
    if (reason !== undefined) {
      refused.push({ row, name, reason });
      return;
    }
    const same = rowsOf.get(name);
    rowsOf.set(name, same ?? row);
    const person = personIn(cells, { row, name }, mapping, settings);
    if (same !== undefined) person.notes.push(`和第 ${same} 行同名，请核对是不是同一个人`);
    people.push(person);
  });
  return { people, refused };
}
