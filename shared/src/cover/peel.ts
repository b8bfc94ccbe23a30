import { type Palette } from './palette';
import { circle, group, path } from './shapes';

/** A tangerine's skin opened into three petals, as it is hung to dry. */
const peel = (x: number, y: number, size: number, turn: number, fill: string, light: string): string => {
  const petal = 'M-10 4C-30-14-30-40-12-50-4-54 4-54 12-50 30-40 30-14 10 4z';
  const pores = path('M0-40v.1M-10-32v.1M9-30v.1M-1-24v.1', {
    stroke: light,
    'stroke-width': 3,
    'stroke-linecap': 'round',
  });
  return group(
    `translate(${x} ${y}) rotate(${turn}) scale(${size})`,
    ...[0, 120, 240].map((angle) => group(`rotate(${angle})`, path(petal, { fill }), pores)),
    path('M0 0v-16M0 0l14 8M0 0l-14 8', { stroke: light, 'stroke-width': 2.5, 'stroke-linecap': 'round' }),
  );
};

/** Autumn: peels of tangerine drying on a string in the low sun, a whole one waiting. */
export const peelDrying = ({ far, near, light, accent }: Palette): string =>
  [
    circle(268, 138, 84, far),
    path('M-10 92c130 34 270 22 390-44', { fill: 'none', stroke: light, 'stroke-width': 2 }),
    path('M150 105v22M226 97v50M304 79v40', { stroke: light, 'stroke-width': 2 }),
    peel(150, 150, 0.5, 4, near, light),
    peel(226, 178, 0.68, -8, accent, light),
    peel(304, 142, 0.56, 12, '#d98632', light),
    circle(332, 218, 24, accent),
    path('M332 196c2-8 8-12 16-12-1 8-6 12-16 12z', { fill: '#7f9a55' }),
    path('M-10 238h382', { stroke: far, 'stroke-width': 6 }),
  ].join('');
