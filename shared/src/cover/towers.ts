import { type Palette } from './palette';
import { circle, group, path, rect } from './shapes';

/** A watchtower of Kaiping: a bare shaft, the gallery that juts out, turrets at its corners, a dome on top. */
const tower = (x: number, size: number, wall: string, shade: string, lit: string): string =>
  group(
    `translate(${x} 226) scale(${size})`,
    path('M-26 0l2-104h48l2 104z', { fill: wall }),
    path('M24-104l2 104h-14v-104z', { fill: shade }),
    path('M-34-122h68l-8 18h-52z', { fill: shade }),
    rect(-34, -144, 68, 22, wall),
    path('M-28-124v-9a6 6 0 0 1 12 0v9zM-11-124v-9a6 6 0 0 1 12 0v9zM6-124v-9a6 6 0 0 1 12 0v9z', {
      fill: shade,
    }),
    rect(-37, -148, 74, 5, shade),
    rect(-17, -168, 34, 20, wall),
    path('M-20-168c2-15 10-22 20-24 10 2 18 9 20 24z', { fill: shade }),
    path('M0-192v-9', { stroke: wall, 'stroke-width': 3 }),
    path('M-33-148v-8a4 4 0 0 1 8 0v8zM25-148v-8a4 4 0 0 1 8 0v8z', { fill: wall }),
    ...[-84, -58, -32].map((y) => rect(-14, y, 7, 11, y === -58 ? lit : shade) + rect(5, y, 7, 11, shade)),
  );

/** Winter: the towers over harvested fields, a low moon, one window lit. */
export const towers = ({ far, near, light, accent }: Palette): string =>
  [
    circle(206, 78, 22, light),
    path('M40 226c60-34 120-42 180-30 50-22 100-26 152-12v56H40z', { fill: far }),
    tower(158, 0.62, near, far, accent),
    tower(330, 0.78, near, far, accent),
    tower(254, 1, '#e6d9c2', '#c3b08f', accent),
    path('M-12 240c110-24 250-26 384-8v12H-12z', { fill: near }),
    path('M60 234c60-6 120-8 180-6M150 240c60-5 130-5 200-1', {
      fill: 'none',
      stroke: far,
      'stroke-width': 2,
    }),
  ].join('');
