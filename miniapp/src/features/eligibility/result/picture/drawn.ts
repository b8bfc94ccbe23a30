import { layoutOf, scaleOf } from './layout';
import { measureWith, paint, type Brush } from './paint';
import type { Picture } from './picture';

/** A canvas of the web or of WeChat. */
export interface Canvas2d {
  width: number;
  height: number;
  getContext: (kind: '2d') => Brush | null;
}

/** Draws a picture onto a canvas, which takes the picture's size. Throws where the phone gives no canvas to draw on. */
export const drawOn = (canvas: Canvas2d, picture: Picture): void => {
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no 2d canvas');
  const layout = layoutOf(picture, measureWith(brush));
  const scale = scaleOf(layout);
  canvas.width = Math.round(layout.width * scale);
  canvas.height = Math.round(layout.height * scale);
  paint(brush, layout, scale);
};
