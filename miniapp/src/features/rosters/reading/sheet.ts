/** What a cell says; a day is text: `2019-07-01`. */
export type Cell = string | number | null;

/** One sheet of a workbook: `rows[0]` is the row that spreadsheets call 1. */
export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** A file that cannot be read; the message is the sentence that says what to do. */
export class Unreadable extends Error {}

const DAY = 24 * 60 * 60 * 1000;

/** `2019-07-01`; null where there is no such day: a phone number may have the format of days. */
export const dayOf = (date: Date): string | null =>
  Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);

/** The day that a spreadsheet counts as so many since the end of 1899 (or from 1904 on); else the number as it is. */
export const dayOfSerial = (serial: number, since1904 = false): string =>
  dayOf(new Date(Date.UTC(1899, 11, 30) + (Math.floor(serial) + (since1904 ? 1462 : 0)) * DAY)) ??
  String(serial);
