import { latestDay } from '../eligibility/questions/dates';
import { fieldLabels, type Field, type Mapping } from './columns/fields';
import { type Cell } from './reading/sheet';
import { readDate } from './values/dates';
import { type Reading } from './values/plain';

/** Reads the cells of one row; what cannot be read is noted and stays unknown. */
export class RowReader {
  readonly notes: string[] = [];
  /** Fields whose cell says something that cannot be read. */
  readonly unclear = new Set<Field>();

  constructor(
    private readonly cells: readonly Cell[],
    private readonly mapping: Mapping,
  ) {}

  read<T>(field: Field, reader: (cell: Cell | undefined) => Reading<T>): T | undefined {
    const column = this.mapping[field];
    const reading = column === undefined ? undefined : reader(this.cells[column]);
    if (reading && 'mend' in reading) {
      this.notes.push(`${fieldLabels[field]}：${reading.mend}`);
      this.unclear.add(field);
    }
    return reading && 'value' in reading ? reading.value : undefined;
  }

  /** Whether there is a column for it, and its cell is empty. */
  isBlank(field: Field, reader: (cell: Cell | undefined) => Reading<unknown>): boolean {
    const column = this.mapping[field];
    return column !== undefined && 'blank' in reader(this.cells[column]);
  }

  /** The last day that a date may mean, so that no waiting time is counted too long. */
  day(field: Field, latest: string): string | undefined {
    const date = this.read(field, (cell) => readDate(cell, latest));
    return date === undefined ? undefined : latestDay(date);
  }
}
