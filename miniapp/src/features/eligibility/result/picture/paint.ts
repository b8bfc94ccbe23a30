import type { Layout } from './layout';
import type { Font, Mark, Measure } from './marks';

/** What is used of a canvas's context, on the web as in WeChat. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'scale'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'arcTo'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
>;

const cssFont = ({ size, bold }: Font): string =>
  `${bold ? 'bold' : 'normal'} ${size}px "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`;

export const measureWith =
  (brush: Brush): Measure =>
  (text, font) => {
    brush.font = cssFont(font);
    return brush.measureText(text).width;
  };

const trace = (brush: Brush, points: readonly (readonly [number, number])[]): void => {
  brush.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? brush.moveTo(x, y) : brush.lineTo(x, y)));
};

const box = (brush: Brush, { x, y, width, height, radius, fill, line }: Mark & { kind: 'box' }): void => {
  brush.fillStyle = fill;
  if (radius === 0) {
    brush.fillRect(x, y, width, height);
    return;
  }
  const [right, bottom] = [x + width, y + height];
  brush.beginPath();
  brush.moveTo(x + radius, y);
  brush.arcTo(right, y, right, bottom, radius);
  brush.arcTo(right, bottom, x, bottom, radius);
  brush.arcTo(x, bottom, x, y, radius);
  brush.arcTo(x, y, right, y, radius);
  brush.closePath();
  brush.fill();
  if (line === undefined) return;
  brush.lineWidth = 1;
  brush.strokeStyle = line;
  brush.stroke();
};

const draw = (brush: Brush, mark: Mark): void => {
  switch (mark.kind) {
    case 'box':
      box(brush, mark);
      break;
    case 'shape':
      brush.fillStyle = mark.fill;
      trace(brush, mark.points);
      brush.closePath();
      brush.fill();
      break;
    case 'stroke':
      brush.lineWidth = 1.8;
      brush.lineCap = 'round';
      brush.lineJoin = 'round';
      brush.strokeStyle = mark.colour;
      trace(brush, mark.points);
      brush.stroke();
      break;
    case 'ring':
      brush.lineWidth = 1.6;
      brush.strokeStyle = mark.colour;
      brush.beginPath();
      brush.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      brush.stroke();
      break;
    case 'text':
      brush.font = cssFont(mark.font);
      brush.fillStyle = mark.colour;
      brush.fillText(mark.text, mark.x, mark.y);
  }
};

/** Draws a layout, each px of it as `scale` px of the canvas. */
export const paint = (brush: Brush, { marks }: Layout, scale: number): void => {
  brush.scale(scale, scale);
  for (const mark of marks) draw(brush, mark);
};
