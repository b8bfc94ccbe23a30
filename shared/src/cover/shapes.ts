/** Numbers in a drawing are rounded to a tenth: nobody sees more, and the phone carries every character. */
const short = (value: number): string => String(Math.round(value * 10) / 10);

const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}='${typeof value === 'number' ? short(value) : value}'`)
    .join('');

export const path = (d: string, more: Record<string, string | number>): string =>
  `<path d='${d}'${attributes(more)}/>`;

export const circle = (cx: number, cy: number, r: number, fill: string): string =>
  `<circle${attributes({ cx, cy, r, fill })}/>`;

export const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  path(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`, { fill });

export const group = (transform: string, ...content: string[]): string =>
  `<g transform='${transform}'>${content.join('')}</g>`;
