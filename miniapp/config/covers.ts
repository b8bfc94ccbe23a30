import { coverSvg, groundOf, svgAddress } from '@titles/shared/cover/cover';
import { type Quarter } from '@titles/shared/cover/palette';

const quarters: readonly Quarter[] = [1, 2, 3, 4];

const entries = quarters.map(
  (quarter) => `${quarter}: ('ground': ${groundOf(quarter)}, 'picture': "${svgAddress(coverSvg(quarter))}")`,
);

/** `$covers`, put before every style sheet: each quarter's ground colour and the address of its drawing. */
export const coversAsSass = `$covers: (${entries.join(', ')});`;
