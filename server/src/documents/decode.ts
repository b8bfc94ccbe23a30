import { UnreadableText } from './unreadable-text';

export const maxBytes = 2 * 1024 * 1024;

export type Encoding = 'UTF-8' | 'GB18030';

/** Control signs that no text has. */
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

export function refuseSize(bytes: number): void {
  if (bytes > maxBytes)
    throw new UnreadableText(
      null,
      `The file has ${bytes} bytes, more than the ${maxBytes} that an official text may have`,
      'Check that it is the right file, or split it into one file a document',
      `文件有${bytes}字节，最多${maxBytes}字节，请确认是不是选错了文件`,
    );
}

/** The text of a file in UTF-8, with or without BOM, or in GB18030, which WPS and Notepad still write. */
export function decode(bytes: Buffer): { text: string; encoding: Encoding } {
  refuseSize(bytes.length);
  const text = bytes.toString('utf8');
  if (!isReadable(text) && readsWorse(text)) {
    const other = readGb18030(bytes);
    if (other !== null) return { text: checked(other), encoding: 'GB18030' };
  }
  return { text: checked(text), encoding: 'UTF-8' };
}

const isReadable = (text: string): boolean => !text.includes('\uFFFD');

/** Whether more of it fails to be UTF-8 than is Chinese in UTF-8: then it never was, rather than being damaged. */
function readsWorse(text: string): boolean {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const chinese = text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return broken > chinese;
}

function readGb18030(bytes: Buffer): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function checked(text: string): string {
  const control = text.search(binary);
  // A genuine U+FFFD is refused too: it is the scar of an earlier wrong conversion.
  const broken = text.indexOf('\uFFFD');
  if (control >= 0 && (broken < 0 || control < broken))
    throw new UnreadableText(
      lineAt(text, control),
      'The file is binary, not text',
      'Save the document as plain text (.txt, UTF-8) and import that',
      '这不是文本文件，请另存为纯文本（.txt）再导入，或直接粘贴文字',
    );
  if (broken >= 0)
    throw new UnreadableText(
      lineAt(text, broken),
      `The file is not UTF-8: byte offset ${Buffer.byteLength(text.slice(0, broken))} cannot be read`,
      'Save it again with the encoding UTF-8 (from WPS or Notepad: Save as, encoding UTF-8)',
      '有读不出的字，文件可能损坏，请用 UTF-8 编码另存一次，或直接粘贴文字',
    );
  if (text.trim() === '')
    throw new UnreadableText(
      null,
      'The file is empty',
      'Choose the file that holds the official text',
      '文件是空的，请选择正式文本',
    );
  return text.replace(/^\uFEFF/, '');
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
