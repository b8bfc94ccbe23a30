import type { Line } from './lines';
import { chinese, numeral } from './numerals';
import { UnreadableText } from './unreadable-text';

export interface Point extends Line {
  number: number;
}
interface Marker {
  number: number;
  start: number;
  end: number;
  line: number;
}

/** 「二是」 where a sentence or a half of it begins; not inside 「进一步」 or 「唯一是」. */
const opening = /(^|[；;，,。：:])\s*([一二三四五六七八九十]{1,3})是/g;

/** Splits a clause's paragraphs into its own text and the points 一是, 二是 … that stand inside. */
export function splitPoints(paragraphs: readonly Line[]): { own: string; points: Point[] } {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const runs = runsOf(markersOf(paragraphs));
  const own: string[] = [];
  const points: Point[] = [];
  let from = 0;
  for (const [index, run] of runs.entries()) {
    const [first] = run;
    if (first === undefined) continue;
    own.push(text.slice(from, first.start));
    for (const [order, marker] of run.entries()) {
      // The last point ends with its paragraph; what follows belongs to the clause again.
      const end = run[order + 1]?.start ?? endOfLast(text, marker.end, runs[index + 1]?.[0]?.start);
      points.push({ number: marker.number, text: text.slice(marker.end, end).trim(), line: marker.line });
      from = end;
    }
  }
  own.push(text.slice(from));
  return {
    own: own
      .map((piece) => piece.trim())
      .filter(Boolean)
      .join('\n'),
    points,
  };
}

const endOfLast = (text: string, from: number, nextRun = text.length): number => {
  const paragraphEnd = text.indexOf('\n', from);
  return Math.min(nextRun, paragraphEnd < 0 ? text.length : paragraphEnd);
};

function markersOf(paragraphs: readonly Line[]): Marker[] {
  const markers: Marker[] = [];
  let base = 0;
  for (const { text, line } of paragraphs) {
    for (const match of text.matchAll(opening)) {
      const number = numeral(match[2] ?? '');
      const end = base + match.index + match[0].length;
      if (number !== undefined) markers.push({ number, start: end - `${match[2]}是`.length, end, line });
    }
    base += text.length + 1;
  }
  return markers;
}

/** Runs that start at 一是 and count up; a lone 一是 is prose. */
function runsOf(markers: readonly Marker[]): Marker[][] {
  const runs: Marker[][] = [];
  for (const marker of markers) {
    const run = runs.at(-1);
    if (marker.number === 1) runs.push([marker]);
    else if (run !== undefined && marker.number === run.length + 1) run.push(marker);
    else if (run !== undefined)
      throw new UnreadableText(
        marker.line,
        `Point ${chinese(marker.number)}是 ${marker.number > run.length ? 'follows' : 'comes again after'} ${chinese(run.length)}是`,
        'Compare with the official text and mend the numbering',
        `「${chinese(marker.number)}是」接在「${chinese(run.length)}是」后面，编号不对，请对照原文改正`,
      );
  }
  return runs.filter((run) => run.length > 1);
}
