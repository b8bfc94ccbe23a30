import { type Palette } from './palette';
import { circle, group, path } from './shapes';

/** Five thick petals around a crown of stamens, seen a little from the side. */
const flower = (
  x: number,
  y: number,
  size: number,
  turn: number,
  { accent, light, near }: Palette,
): string => {
  const petal = 'M0 0c-13-6-17-24-6-36 4-4 8-4 12 0 11 12 7 30-6 36z';
  const petals = [-72, -36, 0, 36, 72].map((angle) =>
    group(`rotate(${angle})`, path(petal, { fill: angle % 72 === 0 ? accent : '#e2713a' })),
  );
  const stamens = path('M0-4v-16M-4-5l-6-13M4-5l6-13', { stroke: light, 'stroke-width': 2 });
  const cup = path('M-9-3h18c0 8-4 12-9 12s-9-4-9-12z', { fill: near });
  return group(`translate(${x} ${y}) rotate(${turn}) scale(${size})`, ...petals, stamens, cup);
};

/** Spring: kapok flowers on a bare branch. */
export const kapok = (palette: Palette): string =>
  [
    circle(292, 92, 58, palette.far),
    path('M372 236c-46-10-74-34-108-40-42-8-86 8-132 30', {
      fill: 'none',
      stroke: palette.near,
      'stroke-width': 9,
      'stroke-linecap': 'round',
    }),
    path('M330 220c-8-30-18-62-14-96M262 196c-12-18-30-26-46-30M200 200c-10 8-24 22-34 36', {
      fill: 'none',
      stroke: palette.near,
      'stroke-width': 6,
      'stroke-linecap': 'round',
    }),
    flower(314, 118, 1.25, -6, palette),
    flower(214, 166, 0.95, -34, palette),
    flower(268, 190, 0.8, 14, palette),
    path('M150 214c-6-8-4-18 4-22 6 6 6 16-4 22zM346 172c2-10 10-14 18-12 0 8-8 14-18 12z', {
      fill: palette.accent,
    }),
  ].join('');
