// @ts-check
/** @typedef {import('lighthouse').Result} Report */

const SHOWN = 6;

/** What an item of an audit points at: an element, or else an address. @param {any} item */
const place = (item) => item.node?.selector ?? item.node?.snippet ?? item.url ?? item.source?.url ?? '';

/**
 * The audits that cost a category its points, with what they point at, so that they can be mended.
 * @param {Report} report
 * @param {string} category
 * @returns {string[]}
 */
export const failing = (report, category) =>
  report.categories[category].auditRefs
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => report.audits[id])
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title, displayValue, details }) => {
      /** @type {any[]} */
      const items = details && 'items' in details ? details.items : [];
      const places = items.map(place).filter(Boolean).slice(0, SHOWN);
      return [`${id}: ${title} ${displayValue ?? ''}`.trim(), ...places.map((at) => `    ${at}`)].join('\n');
    });
