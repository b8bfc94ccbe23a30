// @ts-check
/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {string | null} goal
 * @property {boolean | null} holds null when there is no goal
 */

/**
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {number} [atLeast] the goal
 * @returns {Figure}
 */
export const figure = (name, value, unit, atLeast) => ({
  name,
  value: Number(value.toPrecision(4)),
  unit,
  goal: atLeast === undefined ? null : `≥ ${shown(atLeast, unit)}`,
  holds: atLeast === undefined ? null : value >= atLeast,
});

/** @param {number} value @param {string} unit */
function shown(value, unit) {
  if (unit.startsWith('of ') && value > 0 && value < 0.1)
    return `1/${Math.round(1 / value).toLocaleString('en')}`;
  return value >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toLocaleString('en', { maximumFractionDigits: 2 });
}

/** @param {Figure[]} figures */
export function table(figures) {
  const rows = figures.map(({ name, value, unit, goal, holds }) => [
    name,
    shown(value, unit),
    unit,
    goal ?? '',
    holds === null ? '' : holds ? 'holds' : 'FAILS',
  ]);
  const all = [['', 'median', 'unit', 'goal', ''], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 1 ? cell.padStart(widths[1]) : cell.padEnd(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
