import { type Palette } from './palette';
import { circle, group, path } from './shapes';

const egret = (x: number, y: number, size: number, { light, accent }: Palette): string =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    path('M0 0c10-12 22-15 34-11C44-20 58-21 70-15 56-15 48-8 40-2 30 6 14 7 0 0z', { fill: light }),
    path('M2 1c-8-2-12-6-19-4', {
      fill: 'none',
      stroke: light,
      'stroke-width': 3,
      'stroke-linecap': 'round',
    }),
    path('M-16-3l-9 3', { stroke: accent, 'stroke-width': 2 }),
  );

/** Summer: one banyan that is a wood, its hanging roots in the water, egrets coming home. */
export const banyan = (palette: Palette): string => {
  const crown = [
    [150, 150, 34],
    [196, 126, 46],
    [254, 112, 54],
    [312, 126, 48],
    [352, 154, 38],
  ] as const;
  const roots = [168, 190, 212, 236, 284, 306, 328, 348]
    .map((x, index) => `M${x} 160v${46 - (index % 3) * 9}`)
    .join('');
  return [
    circle(296, 62, 30, palette.accent),
    ...crown.map(([x, y, r]) => circle(x, y - 14, r, palette.far)),
    ...crown.map(([x, y, r]) => circle(x + 6, y + 6, r * 0.86, palette.near)),
    path(roots, { fill: 'none', stroke: palette.far, 'stroke-width': 3, 'stroke-linecap': 'round' }),
    path('M246 212c8-20 8-40 2-62h22c-4 22-2 44 8 62z', { fill: palette.far }),
    path('M-4 216q90-6 376-2v26H-4z', { fill: palette.far }),
    path('M150 224h60M236 230h84M30 230h70', {
      stroke: palette.near,
      'stroke-width': 2,
      'stroke-linecap': 'round',
    }),
    egret(128, 92, 0.72, palette),
    egret(186, 60, 0.5, palette),
    egret(92, 132, 0.44, palette),
  ].join('');
};
