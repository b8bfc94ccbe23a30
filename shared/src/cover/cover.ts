import { banyan } from './banyan';
import { kapok } from './kapok';
import { type Palette, palettes, type Quarter } from './palette';
import { peelDrying } from './peel';
import { group } from './shapes';
import { towers } from './towers';

const motifs: Record<Quarter, (palette: Palette) => string> = {
  1: kapok,
  2: banyan,
  3: peelDrying,
  4: towers,
};

/** The motifs are drawn on this canvas, in its lower right; words belong in the upper left. */
const canvas = { width: 360, height: 240 };

/** The ground on which a season's words are set. */
export const groundOf = (quarter: Quarter): string => palettes[quarter].ground;

/** What stands on the ground of a cover of `width` × `height`: SVG elements, no `<svg>` around them. */
export const coverDrawing = (quarter: Quarter, { width, height } = canvas): string => {
  const scale = Math.round((width / canvas.width) * 100) / 100;
  const lift = Math.round(height - canvas.height * scale);
  return group(`translate(0 ${lift}) scale(${scale})`, motifs[quarter](palettes[quarter]));
};

/**
 * A season's cover as SVG text, `width` × `height` in px: the quarter's motif at the foot on the right,
 * as wide as the cover, on the season's ground.
 */
export const coverSvg = (quarter: Quarter, size = canvas): string => {
  const { width, height } = size;
  return (
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'>` +
    `<path fill='${groundOf(quarter)}' d='M0 0h${width}v${height}H0z'/>${coverDrawing(quarter, size)}</svg>`
  );
};

/** An SVG text as an address for an image or a CSS background, no longer than it needs to be. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml,${svg.replace(/[%#<>"]/g, (character) => encodeURIComponent(character))}`;
