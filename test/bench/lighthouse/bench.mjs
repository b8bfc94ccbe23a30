// @ts-check
// Lighthouse as a phone on the pages of the main job, served by the real server with the demo season.
import { realServer } from '../process.mjs';
import { figure } from '../report.mjs';
import { median, progress } from '../rounds.mjs';
import { failing } from './audits.mjs';
import { finishedCheck } from './finished-check.mjs';
import { visit } from './visit.mjs';

const RUNS = 3;
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100 };

/** @typedef {{ name: string, route: string, kept: Record<string, unknown> }} Page */

/** @param {string} address @returns {Promise<Page[]>} */
async function pages(address) {
  const answer = await fetch(`${address}/api/articles`);
  /** @type {{ articles: { id: string }[] }} */
  const { articles } = await answer.json();
  if (!articles[0]) throw new Error('The demo season has no article.');
  const page = (/** @type {string} */ name, /** @type {string} */ route, kept = {}) => ({
    name,
    route,
    kept,
  });
  return [
    page('home', '/tabs/seasons/index'),
    page('article', `/features/articles/article/index?articleId=${articles[0].id}`),
    page('self-check', '/tabs/eligibility/index'),
    page('question', '/features/eligibility/question/index'),
    page('result', '/features/eligibility/result/index', finishedCheck),
  ];
}

export async function bench() {
  const server = await realServer();
  try {
    const visited = await pages(server.address);
    /** @type {Map<string, import('lighthouse').Result[]>} */
    const reports = new Map(visited.map(({ name }) => [name, []]));
    for (let run = 0; run < RUNS; run++)
      for (const { name, route, kept } of visited) {
        const report = await visit(server.address, route, kept);
        reports.get(name)?.push(report);
        const scores = Object.keys(GOALS).map((category) => score(report, category));
        const speed = Math.round(report.environment.benchmarkIndex);
        progress(`  run ${run + 1} of ${RUNS}, ${name}: ${scores.join(' / ')} (machine's speed ${speed})`);
      }
    return [...reports].flatMap(([name, runs]) => judged(name, runs));
  } finally {
    await server.stop();
  }
}

/** @param {import('lighthouse').Result} report @param {string} category */
const score = (report, category) => Math.round((report.categories[category].score ?? 0) * 100);

/** @param {string} page @param {import('lighthouse').Result[]} runs */
const judged = (page, runs) =>
  Object.entries(GOALS).map(([category, goal]) => {
    const result = figure(
      `${page}: ${category}`,
      median(runs.map((report) => score(report, category))),
      'of 100',
      goal,
    );
    if (!result.holds) progress(`\n${result.name} ${result.value}:\n${failing(runs[0], category)}`);
    return result;
  });
