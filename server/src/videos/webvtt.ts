import { type Cue } from '@titles/shared/contract/videos';

/** A transcript that cannot be read: in which line, and what to do. */
export class UnreadableTranscript extends Error {
  constructor(line: number, what: string) {
    super(`字幕第${line}行：${what}`);
    this.name = 'UnreadableTranscript';
  }
}

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.,](\d{3})`;
const TIMING = new RegExp(String.raw`^${TIME}[ \t]+-->[ \t]+${TIME}(?:[ \t].*)?$`);
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};
const MOST_CUES = 5000;

/**
 * The cues of a WebVTT file, by time; of their text the words alone. Throws {@link UnreadableTranscript}. An empty text
 * has no cues.
 */
export function cuesOf(text: string): Cue[] {
  if (text.trim() === '') return [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) throw new UnreadableTranscript(1, '开头要写 WEBVTT');
  const cues: Cue[] = [];
  for (const { first, block } of blocksOf(lines)) {
    const cue = cueOf(first, block);
    if (!cue) continue;
    const last = cues.at(-1);
    if (last && cue.from < last.from) throw new UnreadableTranscript(first, '时间比上一句还早，请按先后排列');
    cues.push(cue);
    if (cues.length > MOST_CUES) throw new UnreadableTranscript(first, `字幕太多，最多${MOST_CUES}句`);
  }
  return cues;
}

interface Block {
  /** The number of its first line, from 1. */
  first: number;
  block: string[];
}

/** What stands between empty lines, after the header. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let current: Block | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') current = null;
    else if (current) current.block.push(line);
    else blocks.push((current = { first: index + 1, block: [line] }));
  }
  return blocks.slice(1);
}

function cueOf(first: number, block: readonly string[]): Cue | null {
  if (/^(NOTE|STYLE|REGION)([ \t]|$)/.test(block[0] ?? '')) return null;
  const at = block.findIndex((line) => line.includes('-->'));
  if (at === -1 || at > 1) throw new UnreadableTranscript(first, '缺少时间，写成 00:01.000 --> 00:04.000');
  const found = TIMING.exec(block[at]?.trim() ?? '');
  if (!found) throw new UnreadableTranscript(first + at, '时间写成 00:01.000 --> 00:04.000');
  const [from, to] = [found.slice(1, 5), found.slice(5, 9)].map(milliseconds) as [number, number];
  if (to <= from) throw new UnreadableTranscript(first + at, '结束时间要晚于开始时间');
  const words = block
    .slice(at + 1)
    .map(plain)
    .filter(Boolean)
    .join('\n');
  return words === '' ? null : { from, to, text: words };
}

const milliseconds = ([hours, minutes, seconds, rest]: readonly (string | undefined)[]): number =>
  ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);

/** A line without voices, colours and other marks. */
const plain = (line: string): string =>
  line
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity] ?? '')
    .trim();
