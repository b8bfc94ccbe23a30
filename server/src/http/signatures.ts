import { type FileType } from '@titles/shared/contract/file-types';

/** As many bytes of a file as tell its type. */
export const SIGNATURE_BYTES = 12;

const starts =
  (...bytes: number[]) =>
  (head: Buffer) =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));
const says = (text: string, at: number) => (head: Buffer) =>
  head.toString('latin1', at, at + text.length) === text;
const zip = starts(0x50, 0x4b, 0x03, 0x04);

/** How files of a type begin; text begins with anything but a zero byte. */
const begins: Readonly<Record<FileType, (head: Buffer) => boolean>> = {
  'image/png': starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/jpeg': starts(0xff, 0xd8, 0xff),
  'image/webp': (head) => says('RIFF', 0)(head) && says('WEBP', 8)(head),
  'application/pdf': says('%PDF-', 0),
  'application/vnd.ms-excel': starts(0xd0, 0xcf, 0x11, 0xe0),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': zip,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': zip,
  'video/mp4': says('ftyp', 4),
  'text/calendar': says('BEGIN:VCALEN', 0),
  'text/plain': (head) => !head.includes(0),
  'text/csv': (head) => !head.includes(0),
  'application/json': (head) => !head.includes(0),
};

/** Whether the first bytes of a file are those of the type that it is said to have. */
export const beginsAs = (type: FileType, head: Buffer): boolean => begins[type](head);
