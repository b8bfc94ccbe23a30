import { UnreadableText } from './unreadable-text';

export const maxBytes = 2 * 1024 * 1024;

/** Control signs that no text has. */
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

export function refuseSize(bytes: number): void {
  if (bytes > maxBytes)
    throw new UnreadableText(
      null,
      `The file has ${bytes} bytes, more than the ${maxBytes} that an official text may have`,
      'Check that it is the right file, or split it into one file a document',
    );
}

/** The text of a file that must be UTF-8, with or without BOM. */
export function decode(bytes: Buffer): string {
  refuseSize(bytes.length);
  const text = bytes.toString('utf8');
  const control = text.search(binary);
  // A genuine U+FFFD is refused too: it is the scar of an earlier wrong conversion.
  const broken = text.indexOf('\uFFFD');
  if (control >= 0 && (broken < 0 || control < broken))
    throw new UnreadableText(
      lineAt(text, control),
      'The file is binary, not text',
      'Save the document as plain text (.txt, UTF-8) and import that',
    );
  if (broken >= 0)
    throw new UnreadableText(
      lineAt(text, broken),
      `The file is not UTF-8: byte offset ${Buffer.byteLength(text.slice(0, broken))} cannot be read`,
      'Save it again with the encoding UTF-8 (a GBK file from WPS or Notepad: Save as, encoding UTF-8)',
    );
  if (text.trim() === '')
    throw new UnreadableText(null, 'The file is empty', 'Choose the file that holds the official text');
  return text.replace(/^\uFEFF/, '');
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
