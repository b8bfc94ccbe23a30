import { coverDrawing, groundOf } from '@titles/shared/cover/cover';
import { renderAsync } from '@resvg/resvg-js';
import { EM, type Glyphs } from '../print/glyphs';
import { type MiniCode } from '../wechat/mini-code';
import { colours, type Layout, type SetLine } from './layout';

/** A poster as SVG without a font and without a text: every character is an outline, the same on every machine. */
export function posterSvg(
  { paper, quarter, lines, code, rule }: Layout,
  glyphs: Glyphs,
  drawn: MiniCode,
): string {
  const { width, height, cover, sunk } = paper;
  const image = `data:${drawn.type};base64,${drawn.image.toString('base64')}`;
  return (
    `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'>` +
    `<path fill='${colours.paper}' d='M0 0h${width}v${height}H0z'/>` +
    `<clipPath id='cover'><path d='M0 0h${width}v${cover}H0z'/></clipPath>` +
    `<g clip-path='url(#cover)'><path fill='${groundOf(quarter)}' d='M0 0h${width}v${cover}H0z'/>` +
    `<g transform='translate(0 ${sunk})'>${coverDrawing(quarter, { width, height: cover })}</g></g>` +
    `<path stroke='${colours.line}' stroke-width='2' d='M84 ${rule}H${width - 84}'/>` +
    `<image x='${code.x}' y='${code.y}' width='${code.side}' height='${code.side}' href='${image}'/>` +
    `${lines.map((line) => outlined(line, glyphs)).join('')}</svg>`
  );
}

function outlined({ text, x, baseline, size, weight, colour }: SetLine, glyphs: Glyphs): string {
  const scale = size / EM;
  let at = x;
  const outlines = Array.from(text, (char) => {
    const path = `<path transform='translate(${short(at)} ${short(baseline)}) scale(${scale} ${-scale})' d='${glyphs.outlineOf(char, weight)}'/>`;
    at += glyphs.widthOf(char, weight) * size;
    return path;
  });
  return `<g fill='${colour}'>${outlines.join('')}</g>`;
}

const short = (value: number): number => Math.round(value * 100) / 100;

/** The poster as a picture; it is drawn beside the thread that answers requests. */
export async function pngOf(svg: string): Promise<Buffer> {
  const picture = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return picture.asPng();
}
