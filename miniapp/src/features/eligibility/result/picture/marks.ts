import type { VerdictTone } from '@titles/miniapp/ui/verdict';

export interface Font {
  size: number;
  bold?: boolean;
}
export type Measure = (text: string, font: Font) => number;

/** One thing to draw, `y` of a text is its baseline. */
export type Mark =
  | {
      kind: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      fill: string;
      line?: string;
    }
  | { kind: 'shape'; points: readonly (readonly [number, number])[]; fill: string }
  | { kind: 'stroke'; points: readonly (readonly [number, number])[]; colour: string }
  | { kind: 'ring'; x: number; y: number; radius: number; colour: string }
  | { kind: 'text'; x: number; y: number; text: string; font: Font; colour: string };

/** The light colours of ui/tokens.scss: a picture goes to other people's screens, whatever one's own looks like. */
export const colours = {
  paper: '#f5f6f3',
  card: '#ffffff',
  line: '#e1e6e2',
  ink: '#1b2430',
  ink2: '#4a5666',
  primary: '#17645e',
  tower: '#125049',
  onPrimary: '#ffffff',
  mayApply: '#1e7b4a',
  mayApplyWash: '#e8f3ec',
  notYet: '#855500',
  notYetWash: '#f8f0de',
  askBureau: '#4455a5',
  askBureauWash: '#edeff8',
  no: '#9a3b3b',
  noWash: '#f8ecec',
} as const;

export const look: Record<VerdictTone, { colour: string; wash: string }> = {
  mayApply: { colour: colours.mayApply, wash: colours.mayApplyWash },
  notYet: { colour: colours.notYet, wash: colours.notYetWash },
  askBureau: { colour: colours.askBureau, wash: colours.askBureauWash },
  no: { colour: colours.no, wash: colours.noWash },
};

/** The verdict's own mark, 14 px wide, with its middle at a point. */
export const sign = (tone: VerdictTone, x: number, y: number): Mark[] => {
  const { colour } = look[tone];
  const stroke = (...points: [number, number][]): Mark => ({
    kind: 'stroke',
    points: points.map(([dx, dy]) => [x + dx, y + dy]),
    colour,
  });
  if (tone === 'mayApply') return [stroke([-5, 0.5], [-1.5, 4], [5, -3.5])];
  if (tone === 'no') return [stroke([-4, -4], [4, 4]), stroke([4, -4], [-4, 4])];
  const ring: Mark = { kind: 'ring', x, y, radius: 6, colour };
  return tone === 'notYet'
    ? [ring, stroke([0, -3.5], [0, 0], [2.5, 1.5])]
    : [ring, { kind: 'text', x: x - 2.6, y: y + 3.6, text: '?', font: { size: 10, bold: true }, colour }];
};

/** A watch tower of Kaiping with its foot at a point. */
export const tower = (x: number, foot: number, width: number, height: number): Mark[] => {
  const top = foot - height;
  const fill = colours.tower;
  const part = (...points: [number, number][]): Mark => ({ kind: 'shape', points, fill });
  const rect = (left: number, upper: number, wide: number, tall: number) =>
    part([left, upper], [left + wide, upper], [left + wide, upper + tall], [left, upper + tall]);
  return [
    rect(x, top, width, height),
    rect(x - 5, top - 16, width + 10, 18),
    rect(x - 2, top - 26, width + 4, 10),
    part([x + 3, top - 26], [x + width / 2, top - 42], [x + width - 3, top - 26]),
  ];
};
