// @ts-check
/** @typedef {import('lighthouse').Result} Report */

const SHOWN = 6;
/** Audits that say where a metric was lost. @type {Record<string, string[]>} */
const explaining = {
  'first-contentful-paint': ['render-blocking-resources'],
  'largest-contentful-paint': ['largest-contentful-paint-element', 'unused-javascript'],
  'total-blocking-time': ['bootup-time', 'long-tasks'],
  'cumulative-layout-shift': ['layout-shifts'],
};

/** What an item of an audit points at: an element, an address, a sentence. @param {any} item */
const place = (item) =>
  [item.node?.selector ?? item.items?.[0]?.node?.selector, item.url, item.description ?? item.issueType]
    .filter((part) => typeof part === 'string')
    .map((part) => (part.length > 200 ? `${part.slice(0, 80)} … ${part.slice(-110)}` : part))
    .join(' ');

/** @param {Report} report @param {string} id @param {string} indent */
function described(report, id, indent) {
  const { title, displayValue, details } = report.audits[id];
  /** @type {any[]} */
  const items = details && 'items' in details ? details.items : [];
  const places = items.map(place).filter(Boolean).slice(0, SHOWN);
  return [
    `${indent}${id}: ${title} ${displayValue ?? ''}`.trimEnd(),
    ...places.map((at) => `${indent}  ${at}`),
  ];
}

const lost = (/** @type {Report} */ report, /** @type {string} */ id) => {
  const { score } = report.audits[id];
  return score !== null && score < 1;
};

/**
 * The audits that cost a category its points, where they were lost, and what to mend.
 * @param {Report} report
 * @param {string} category
 */
export const failing = (report, category) =>
  report.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && lost(report, id))
    .flatMap(({ id }) => [
      ...described(report, id, '  '),
      ...(explaining[id] ?? [])
        .filter((other) => other in report.audits && lost(report, other))
        .flatMap((other) => described(report, other, '    ')),
    ])
    .join('\n');
