import { Database } from '@titles/server/database/database';
import { seedDemo } from '@titles/server/database/seeds/index';
import { endpointsOf } from '@titles/server/http/openapi';
import { SessionsService } from '@titles/server/identity/sessions.service';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { Rounds } from '@titles/server/rounds/rounds.service';
import { api } from '@titles/shared/contract/index';
import { grantableRoles } from '@titles/shared/contract/roles';
import fc from 'fast-check';
import { bookingsOf } from '../support/bookings';
import { eachDatabase } from '../support/databases';
import { brokenRequests, type FuzzRequest, validRequests } from '../support/fuzz-requests';
import { startServer, type TestServer } from '../support/server';
import { accountIdOf, granted } from '../support/staff';
import { watchWrites } from '../support/written';

const REQUESTS = process.env.TEST_LONG ? 25_000 : 1500;
const SEED = Number(process.env.FUZZ_SEED ?? 20261123);
const CHUNK = 100;
jest.setTimeout(REQUESTS * 200);

/** When a session was last used, and refusals that are themselves something to remember. */
const REMEMBERED = ['sessions', 'sign_in_delays', 'audit_entries', 'audit_pending'];
const TRACES = /\bat \S+ \(|node_modules|QueryFailed|SQLITE_|\bER_[A-Z]|\.(ts|js):\d+/;

eachDatabase((database) => {
  let server: TestServer;
  let accounts: string[];
  let ids: string[];
  beforeAll(async () => {
    server = await startServer({ database });
    await seedDemo(server.app);
    // Whatever is written from here on is written by a request.
    for (const busy of [Rounds, OutboxWorker]) await server.app.get(busy).beforeApplicationShutdown();
    for (const role of grantableRoles)
      await granted(server, role, role, role === 'district-staff' ? { district: '蓬江' } : {});
    accounts = await Promise.all(
      ['nobody', ...grantableRoles].map((persona) => accountIdOf(server, persona)),
    );
    const resourceId = await bookingsOf(server).session(3);
    const { seasons } = await server.client.seasons.list();
    const { documents } = await server.client.documents.list();
    ids = [resourceId, ...accounts, ...[...seasons, ...documents].map(({ id }) => id)];
  });
  afterAll(() => server.close());

  const open = (accountId: string) =>
    server.app
      .get(Database)
      .write((manager) => server.app.get(SessionsService).open(manager, accountId, 'console'));

  async function send({ method, path, headers, body }: FuzzRequest, token: string | undefined) {
    const answer = await fetch(`${server.origin}/api${path}`, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(method !== 'GET' && body !== undefined && { body }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  /** One sentence about what is wrong with an answer, or null. */
  function wrong(status: number, text: string): string | null {
    if (status >= 500) return `answered ${status}`;
    if (TRACES.test(text) && status >= 400) return 'shows how it is made';
    return status < 400 || codeOf(text) ? null : 'has a refusal of another shape';
  }

  const codeOf = (text: string): string | undefined =>
    (JSON.parse(text) as { error?: { code: string } }).error?.code;

  test.each([
    ['broken', brokenRequests],
    ['valid', validRequests],
  ] as const)('%s requests: no 5xx, no trace, and what is refused writes nothing', async (kind, requests) => {
    const shapes = endpointsOf(api);
    const writes = watchWrites(server);
    const each = Math.ceil(REQUESTS / 2 / shapes.length);
    const sessions = await Promise.all(accounts.map(open));
    const found: string[] = [];
    const statuses = new Map<number, number>();
    let count = 0;
    /** Tells of rows that a refused request left; where only its statements cannot tell, it is sent once more. */
    const kept = async (request: FuzzRequest, text: string, token: string | undefined) => {
      const suspects = writes.taken().filter(({ table }) => !REMEMBERED.includes(table));
      const certain = suspects.find(({ certainly }) => certainly);
      if (certain) return `was refused, and wrote ${certain.table}`;
      if (suspects.length === 0) return null;
      const rows = await writes.digest(REMEMBERED);
      await send(request, token);
      return rows === (await writes.digest(REMEMBERED)) ? null : 'was refused, and changed rows';
    };
    let before = await writes.digest(REMEMBERED);
    let accepted = false;
    for (const [index, [name, shape]] of shapes.entries()) {
      // What somebody may not call never reaches the code that would break.
      const may = shape.access === 'anyone' ? [undefined, ...accounts] : accounts;
      for (const request of fc.sample(requests(shape, ids), { numRuns: each, seed: SEED + index })) {
        const whose = may[count % may.length];
        const at = whose === undefined ? -1 : accounts.indexOf(whose);
        writes.taken();
        const { status, text } = await send(request, sessions[at]?.token);
        const fault =
          wrong(status, text) ?? (status < 400 ? null : await kept(request, text, sessions[at]?.token));
        if (fault)
          found.push(`${name} ${fault}: ${JSON.stringify(request).slice(0, 300)} → ${text.slice(0, 160)}`);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        accepted ||= status < 400;
        if (at >= 0 && (status === 401 || name.includes('sign') || name.includes('session')))
          sessions[at] = await open(accounts[at]!);
        count += 1;
        if (count % CHUNK > 0) continue;
        const after = await writes.digest(REMEMBERED);
        if (!accepted && after !== before) found.push(`rows changed before request ${count}, all refused`);
        [before, accepted] = [after, false];
      }
    }
    expect(found.slice(0, 10)).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(REQUESTS / 2);
    expect([...statuses.keys()]).toEqual(expect.arrayContaining(kind === 'valid' ? [200, 404] : [400, 404]));
  });
});
