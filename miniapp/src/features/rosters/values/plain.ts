import { type Cell } from '../reading/sheet';

const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** A cell's text with full-width letters and digits made plain, and nothing at its ends. */
export const plain = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : String(cell).normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim();

/** The same without any blanks: for words that are compared. */
export const dense = (cell: Cell | undefined): string => plain(cell).replace(/\s/g, '');

/** Signs that people put where there is nothing to say; 「无」 says something. */
export const isBlank = (text: string): boolean => /^[-—–/\\.*。、·]*$/.test(text) || text === '不详';

/** Whether words say that something is not held, or not yet; 「虚拟现实」 and 「模拟」 say nothing of it. */
export const notHeld = (text: string): boolean =>
  /未|没|待|(^|[^虚模])拟|在评|正在|评审中|申报|申请|参评|审核|备考|在考|报考|自评|公示|取消|撤销|作废|失效|过期|内聘|内部|不是|不算/.test(
    text,
  );

/** What a cell came to: a value, nothing written, or why it cannot be read. */
export type Reading<T> = { value: T } | { blank: true } | { mend: string };

export const blank = { blank: true } as const;
export const mend = (why: string): { mend: string } => ({ mend: why });
