import { type Weight } from '../print/block';
import { type PosterContent } from './content';
import { type Fitted, fitted, type Room } from './fit';

/** A poster is laid out 1080 units wide, whatever it is drawn on. */
export interface Paper {
  width: number;
  height: number;
  /** Height of the season's cover, and how far its drawing is sunk below the edge. */
  cover: number;
  sunk: number;
  /** The side of the code, and how it is read. */
  code: number;
  hint: string;
  /** How many sessions of a lecture there is room for. */
  sessions: number;
}
const WIDTH = 1080;
/** Filled by a phone's screen, as a picture in a chat. */
export const PHONE: Paper = {
  ...{ width: WIDTH, height: 1920, cover: 980, sunk: 0 },
  ...{ code: 300, hint: '长按识别小程序码', sessions: 2 },
};
/** To print: 1 to √2. */
export const A4: Paper = {
  ...{ width: WIDTH, height: 1527, cover: 724, sunk: 120 },
  ...{ code: 270, hint: '微信扫一扫', sessions: 1 },
};

export const colours = {
  paper: '#ffffff',
  ink: '#1b2430',
  ink2: '#4a5666',
  line: '#e1e6e2',
  primary: '#17645e',
};

export interface SetLine {
  text: string;
  x: number;
  /** From the top. */
  baseline: number;
  size: number;
  weight: Weight;
  colour: string;
}

export interface Layout {
  paper: Paper;
  quarter: PosterContent['quarter'];
  lines: readonly SetLine[];
  /** Where the mini-program code is drawn. */
  code: { x: number; y: number; side: number };
  /** The hairline above company and code. */
  rule: number;
}

const MARGIN = 84;
const INNER = WIDTH - 2 * MARGIN;
const GAP = 48;
const HINT = 28;
const FOOT = 56;
const FACT = 44;
/** Below the top of a line to its baseline, in its size, beside half the leading. */
const ASCENT = 0.88;
const DEMO = '示例内容，仅供演示，不是人社部门发布的信息';
const INVITES = '职称宣传员 邀您看看';
const CHANGES = '时间地点以小程序为准';

type Measure = (char: string, weight: Weight) => number;

/** Every text of a poster in the weight it is set in. */
export const textsOn = (content: PosterContent, paper: Paper): (readonly [string, Weight])[] => [
  [[...content.theme, content.title, content.company, content.kind].join(''), 700],
  [[content.season, ...factsOf(content, paper), content.organiser, paper.hint, DEMO, INVITES].join(''), 400],
];

/** Puts each text of a poster in its place, as large as there is room for. */
export function layoutOf(content: PosterContent, paper: Paper, measure: Measure): Layout {
  const lines: SetLine[] = [];
  const place = (at: { x: number; y: number }, text: string, room: Room, weight: Weight, colour: string) => {
    const set = fitted(text, room, (char) => measure(char, weight));
    lines.push(...linesAt(at, set, room.leading, weight, colour));
    return at.y + set.lines.length * set.size * room.leading;
  };
  const one = (size: number, width = INNER): Room => ({
    ...{ width, height: size * 1.4, largest: size, leading: 1.4 },
  });
  const left = (y: number) => ({ x: MARGIN, y });

  const season = place(left(76), content.season, one(36), 400, '#ffffff');
  place(left(season + 12), content.theme.join('\n'), themeRoom(paper), 700, '#ffffff');

  const rule = paper.height - FOOT - paper.code - 50 - 30;
  const facts = factsOf(content, paper);
  const kicker = place(left(paper.cover + 44), content.kind, one(32), 700, colours.primary);
  const titleRoom = {
    ...{ width: INNER, largest: 72, leading: 1.3 },
    height: rule - 28 - facts.length * FACT - 12 - (kicker + 8),
  };
  const title = place(left(kicker + 8), content.title, titleRoom, 700, colours.ink);
  facts.forEach((fact, at) => place(left(title + 12 + at * FACT), fact, one(31), 400, colours.ink2));

  const code = { x: WIDTH - MARGIN - paper.code, y: rule + 30, side: paper.code };
  const width = code.x - GAP - MARGIN;
  const companyRoom = { width, height: paper.code * 0.56, largest: 46, leading: 1.3 };
  const company = place(left(code.y), content.company, companyRoom, 700, colours.ink);
  place(left(company + 10), INVITES, one(30, width), 400, colours.ink2);
  const footRoom = { width, height: 74, largest: 26, leading: 1.4 };
  const foot = content.demo ? DEMO : content.organiser;
  place(left(code.y + code.side - 30), foot, footRoom, 400, colours.ink2);
  const hint = Array.from(paper.hint, (char) => measure(char, 400)).reduce((sum, one) => sum + one, 0) * HINT;
  const under = { x: code.x + (code.side - hint) / 2, y: code.y + code.side + 8 };
  place(under, paper.hint, one(HINT, code.side), 400, colours.ink2);
  return { paper, quarter: content.quarter, lines, code, rule };
}

/** When and where the next sessions are, and that the mini-program knows it better than paper. */
function factsOf({ sessions }: PosterContent, paper: Paper): readonly string[] {
  if (sessions.length === 0) return [];
  const more = sessions.length - paper.sessions;
  return [...sessions.slice(0, paper.sessions), `${more > 0 ? `还有 ${more} 场，` : ''}${CHANGES}`];
}

/** Beside the drawing where that reaches up to the words. */
const themeRoom = ({ cover, sunk }: Paper): Room => ({
  width: sunk > 0 ? INNER * 0.62 : INNER,
  height: cover * 0.34,
  largest: 96,
  leading: 1.28,
});

const linesAt = (
  { x, y }: { x: number; y: number },
  { size, lines }: Fitted,
  leading: number,
  weight: Weight,
  colour: string,
): SetLine[] =>
  lines.map((text, at) => ({
    ...{ text, x, size, weight, colour },
    baseline: y + at * size * leading + (size * (leading - 1)) / 2 + size * ASCENT,
  }));
