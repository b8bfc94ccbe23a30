// @ts-check
// The service as built, in this process, with publicists whose links are read; and a clock that goes by the readers.
import path from 'node:path';
import { server } from '../process.mjs';

/** @type {typeof import('@titles/server/app')} */
const { createApp } = server('app');
/** @type {typeof import('@titles/server/config')} */
const { readConfig } = server('config');
/** @type {typeof import('@titles/server/ids')} */
const { newId } = server('ids');
/** @type {typeof import('@titles/server/database/database')} */
const { Database } = server('database/database');
/** @type {typeof import('@titles/server/publicists/publicist.entity')} */
const { Publicist } = server('publicists/publicist.entity');
/** @type {typeof import('@titles/server/sharing/link.entity')} */
const { ShareLink } = server('sharing/link.entity');
/** @type {typeof import('@titles/server/sharing/token')} */
const { tokenOf } = server('sharing/token');
/** @type {typeof import('@titles/server/sharing/visits.service')} */
const { ShareVisits } = server('sharing/visits.service');
/** @type {typeof import('@titles/server/sharing/funnel.service')} */
const { ShareFunnel } = server('sharing/funnel.service');

export const SEASON = '2026-q4';
const SECOND = 1000;
/** A page is in view for so long. */
const READING = 20 * SECOND;
/** The next lot of readers comes so much later: no burst for anybody. */
const PAUSE = 11 * 60 * SECOND;
const content = { kind: /** @type {const} */ ('article'), id: 'bench' };
const from = { address: '127.0.0.1', agent: 'Mozilla/5.0 (Linux; Android 14)' };
const reader = { accountId: null, sessionId: null, grants: [], from };

/** @param {Record<string, string>} where DATABASE_URL, or nothing for the embedded database @param {string} folder @param {number} publicists */
export async function startService(where, folder, publicists) {
  let now = Date.parse('2026-11-02T00:00:00.000Z');
  const env = { ...where, DATA_DIR: folder, PORT: '0', WEB_DIR: path.join(folder, 'nowhere') };
  const app = await createApp(readConfig(env), { now: () => new Date(now) });
  const visits = app.get(ShareVisits, { strict: false });
  const funnels = app.get(ShareFunnel, { strict: false });
  const { source } = app.get(Database);
  const people = Array.from({ length: publicists }, (_, at) => ({ id: newId(), account: `bench-${at}` }));
  for (const { id, account } of people)
    await source.manager.insert(Publicist, {
      ...{ id, accountId: account, liveAccountId: account, name: '陈一', company: '示例电子有限公司' },
      ...{ keyId: null, sealed: null, blindIndex: null, creditCode: '91350100M000100Y43' },
      ...{ district: '蓬江', type: '民营企业', size: '中型', organisationId: null },
      ...{ form: null, formType: null, state: 'active', appliedAt: new Date(now), decidedAt: new Date(now) },
      ...{ decidedBy: 'unknown', reason: null, endedAt: null, successorId: null, grantId: null },
    });
  for (const { id } of people)
    await source.manager.insert(ShareLink, {
      ...{ publicistId: id, contentKind: 'article', contentId: content.id, title: '今年申报有什么变化' },
      ...{ channel: 'chat', season: SEASON, secret: newId(), createdAt: new Date(now) },
    });
  const links = await source.manager.find(ShareLink, { order: { number: 'ASC' } });
  const tokens = links.map(tokenOf);
  let readers = 0;
  return {
    people,
    /** Readers, a few for each publicist: the page is opened, is read, and that is told. @param {number} count @param {number} atOnce */
    async lot(count, atOnce) {
      const devices = Array.from(
        { length: count },
        () => `bench-reader-${String(++readers).padStart(12, '0')}`,
      );
      /** @type {string[]} */
      const begun = [];
      await crowd(count, atOnce, async (at) => {
        const token = tokens[at % tokens.length];
        const visit = await visits.begin({ token, content, device: devices[at] }, reader);
        begun[at] = visit ?? '';
      });
      now += READING;
      const visibleSeconds = READING / SECOND;
      await crowd(count, atOnce, (at) =>
        visits.read(begun[at], { device: devices[at], visibleSeconds, scrolled: true }, reader),
      );
      now += PAUSE;
    },
    /** Throws unless every reader of the service counted once and stands in the ledger. @param {number} expected */
    async check(expected) {
      const [row] = await source.query(
        `SELECT (SELECT COUNT(*) FROM share_visits WHERE counted_at IS NOT NULL AND reason IS NULL AND posted = 1) AS counted,
           (SELECT COUNT(*) FROM ledger_entries) AS entries`,
      );
      for (const [what, count] of Object.entries(row))
        if (Number(count) !== expected)
          throw new Error(`${count} ${what} are in the tables, not ${expected}.`);
    },
    /** @param {string} account */
    funnel: (account) => funnels.funnel(account, SEASON),
    stop: () => app.close(),
  };
}

/** Does something so many times, some at the same moment. @param {number} count @param {number} atOnce @param {(at: number) => Promise<unknown>} work */
export async function crowd(count, atOnce, work) {
  let next = 0;
  const queue = async () => {
    for (let at = next++; at < count; at = next++) await work(at);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, queue));
}
