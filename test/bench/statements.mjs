// @ts-check
// The very statements that the service issues for one piece of work, written down once and replayed through mysql2.
import { createPool } from 'mysql2/promise';

/** What differs from one time to the next, each by its place: `{ person: ID }`. @typedef {Record<string, string>} Names */
/** @typedef {{ text: string, values: unknown[] }} Statement */
/** @typedef {{ transaction: boolean, statements: Statement[] }} Step one connection's, at once */

/**
 * Everything that is asked of the database while `work` runs alone: the same twice in a row, for timers of the service
 * may ask something in between.
 * @param {import('typeorm').DataSource} source
 * @param {() => Promise<Names>} work
 */
export async function recorded(source, work) {
  let before = '';
  for (let attempt = 0; attempt < 10; attempt++) {
    const once = await recordedOnce(source, work);
    const texts = JSON.stringify(once.steps.map(({ statements }) => statements.map(({ text }) => text)));
    if (texts === before) return once;
    before = texts;
  }
  throw new Error('Never were the same statements issued twice in a row.');
}

/** @param {import('typeorm').DataSource} source @param {() => Promise<Names>} work */
async function recordedOnce(source, work) {
  /** @type {Statement[]} */
  const all = [];
  const { logger } = source;
  source.logger = {
    ...silent,
    logQuery: (text, values) => void all.push({ text, values: Array.isArray(values) ? values : [] }),
  };
  try {
    return { names: await work(), steps: stepsOf(all) };
  } finally {
    source.logger = logger;
  }
}

const nothing = () => undefined;
const silent = {
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

/** @param {Statement[]} statements @returns {Step[]} */
function stepsOf(statements) {
  /** @type {Step[]} */
  const steps = [];
  let within = false;
  for (const statement of statements) {
    const begins = /^START TRANSACTION/i.test(statement.text);
    if (within) steps.at(-1)?.statements.push(statement);
    else steps.push({ transaction: begins, statements: [statement] });
    within = (within || begins) && !/^(COMMIT|ROLLBACK)/i.test(statement.text);
  }
  if (within) throw new Error('What was written down ends within a transaction.');
  return steps;
}

/**
 * The steps as a function that does the same with other names.
 * @param {string} url
 * @param {Step[]} steps
 * @param {Names} names those with which it was written down
 * @param {number} connections
 */
export function replayer(url, steps, names, connections) {
  const pool = createPool({
    uri: url,
    timezone: 'Z',
    charset: 'utf8mb4',
    trace: false,
    connectionLimit: connections,
  });
  const places = Object.entries(names);
  const named = (/** @type {unknown} */ value) => places.find(([, name]) => name === value)?.[0];
  const used = new Set(
    steps.flatMap(({ statements }) => statements.flatMap(({ values }) => values.map(named))),
  );
  for (const [place, name] of places) {
    const spelled = steps.some(({ statements }) => statements.some(({ text }) => text.includes(name)));
    if (spelled || !used.has(place)) throw new Error(`The statements do not take the ${place} as a value.`);
  }
  const ready = steps.map(({ transaction, statements }) => ({
    transaction,
    statements: statements.map(({ text, values }) => ({
      text,
      values: values.map((value) => ({ value, place: named(value) })),
    })),
  }));
  return {
    /** @param {Names} own */
    async replay(own) {
      for (const { transaction, statements } of ready) {
        const connection = transaction ? await pool.getConnection() : undefined;
        try {
          for (const { text, values } of statements)
            await (connection ?? pool).query(
              text,
              values.map(({ value, place }) => (place ? own[place] : value)),
            );
        } finally {
          connection?.release();
        }
      }
    },
    stop: () => pool.end(),
  };
}
