import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Audit, byTerminal } from '@titles/server/audit/audit.service';
import { AuditCheck } from '@titles/server/audit/audit-check.service';
import { AuditSealer } from '@titles/server/audit/audit-sealer.service';
import { Database } from '@titles/server/database/database';
import { RuleSetPublishing } from '@titles/server/eligibility/rule-set-publishing.service';
import { eachDatabase, freshDatabase } from '../support/databases';
import { environmentOf } from '../support/process';
import { ruleFile } from '../support/rule-sets';
import { startServer, type TestServer, withServer } from '../support/server';
import { audited } from '../support/staff';

// The first call of the command may have to build.
const append = ({ app }: TestServer, ...subjects: string[]) =>
  app.get(Database).write(async (manager) => {
    for (const subject of subjects)
      await app
        .get(Audit)
        .append(manager, { actor: byTerminal('王一'), action: 'grant.ended', subject, detail: { n: 1 } });
  });
const seal = ({ app }: TestServer) => app.get(AuditSealer).seal();
const verify = ({ app }: TestServer, noted: { position: number; hash: string } | null = null) =>
  app.get(AuditCheck).verify(noted);
const query = <T extends object>({ app }: TestServer, sql: string, values: unknown[] = []) =>
  app.get(Database).source.query<T[]>(sql, values);
const idOf = async (server: TestServer, subject: string) =>
  (await query<{ id: string }>(server, 'SELECT id FROM audit_entries WHERE subject = ?', [subject]))[0]!.id;

const changed = { reason: 'the entry or its link was changed' };

eachDatabase((database) => {
  describe('what is done', () => {
    let server: TestServer;
    beforeEach(async () => {
      server = await startServer({ database });
    });
    afterEach(() => server.close());

    test('with a rule set is audited step by step, what is refused is not', async () => {
      const publishing = server.app.get(RuleSetPublishing);
      const { id, sha256 } = await publishing.draft(ruleFile('2026-12'), '王一');
      await expect(publishing.approve(id, '王一')).rejects.toMatchObject({ code: 'not-allowed' });
      await publishing.approve(id, '李二');
      await expect(publishing.approve(id, '张三')).rejects.toMatchObject({ code: 'conflict' });
      const other = await publishing.draft(ruleFile('2027-01'), '王一');
      await publishing.withdraw(other.id, '李二');
      expect((await audited(server)).map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
        ['terminal:王一', 'rule-set.drafted', id],
        ['terminal:李二', 'rule-set.published', id],
        ['terminal:王一', 'rule-set.drafted', other.id],
        ['terminal:李二', 'rule-set.withdrawn', other.id],
      ]);
      expect((await audited(server))[1]!.detail).toEqual({ label: '2026-12', sha256 });
    });

    test('does not happen unless it is audited', async () => {
      const publishing = server.app.get(RuleSetPublishing);
      const { id } = await publishing.draft(ruleFile('2026-12'), '王一');
      await query(server, 'DROP TABLE audit_pending');
      await expect(publishing.approve(id, '李二')).rejects.toThrow();
      await expect(publishing.withdraw(id, '李二')).rejects.toThrow();
      await expect(publishing.draft(ruleFile('2027-01'), '王一')).rejects.toThrow();
      expect((await publishing.list()).map(({ label, state }) => `${label} ${state}`).slice(0, -1)).toEqual([
        '2026-12 draft',
      ]);
    });

    test('does not wait for the seal', async () => {
      await query(server, 'DROP TABLE audit_links');
      await append(server, 'a');
      await expect(seal(server)).rejects.toThrow();
      await append(server, 'b');
      expect(await audited(server)).toHaveLength(2);
    });

    test('is sealed in batches, once, in one chain, also what was committed late', async () => {
      await append(server, ...Array.from({ length: 501 }, (_, index) => `s${index}`));
      expect(await seal(server)).toBe(501);
      expect(await seal(server)).toBe(0);
      const first = await verify(server);
      expect(first).toMatchObject({ broken: null, sealed: 501, waiting: 0, head: { position: 501 } });
      await query(
        server,
        `INSERT INTO audit_entries VALUES ('0', ?, 'unknown', 'grant.ended', 'late', '{}')`,
        [new Date('2026-11-23T07:00:00.000Z')],
      );
      await query(server, `INSERT INTO audit_pending VALUES ('0')`);
      expect(await verify(server)).toMatchObject({ broken: null, sealed: 501, waiting: 1 });
      expect(await seal(server)).toBe(1);
      expect(await verify(server, first.head)).toMatchObject({ broken: null, sealed: 502, waiting: 0 });
    });

    test('is sealed by the running service by itself', async () => {
      const config = await freshDatabase(database);
      await withServer({ database, config: { database: config, sealEvery: 20 } }, async (running) => {
        await append(running, 'a', 'b');
        for (let tries = 0; tries < 500 && (await verify(running)).sealed < 2; tries++) await pause(20);
        expect(await verify(running)).toMatchObject({ broken: null, sealed: 2, waiting: 0 });
      });
    });

    test('is sealed by one process at a time, and by another one when that is gone', async () => {
      const config = await freshDatabase(database);
      await withServer({ database, config: { database: config } }, (one) =>
        withServer({ database, config: { database: config } }, async (other) => {
          await append(one, 'a', 'b');
          expect(await seal(one)).toBe(2);
          await append(one, 'c');
          expect(await seal(other)).toBe(0);
          other.clock.advance(30_001);
          expect(await seal(other)).toBe(1);
          await append(one, ...Array.from({ length: 40 }, (_, index) => `s${index}`));
          one.clock.set('2027-01-01T00:00:00.000Z');
          other.clock.set('2027-01-01T00:00:00.000Z');
          const counts = await Promise.all([seal(one), seal(other), seal(one)]);
          expect(counts.reduce((sum, count) => sum + count)).toBe(40);
          expect(await verify(one)).toMatchObject({ broken: null, sealed: 43, waiting: 0 });
        }),
      );
    });

    test.each<[string, string, object]>([
      ['actor', `UPDATE audit_entries SET actor = 'terminal:李二' WHERE id = ?`, changed],
      ['time', `UPDATE audit_entries SET at = '2026-11-23 08:00:00.001' WHERE id = ?`, changed],
      ['hash', `UPDATE audit_links SET hash = 'x' WHERE entry_id = ?`, changed],
      ['entry', 'DELETE FROM audit_entries WHERE id = ?', { reason: 'the entry was removed' }],
      [
        'link',
        'DELETE FROM audit_links WHERE entry_id = ?',
        { entryId: null, reason: 'its link was removed' },
      ],
    ])('is found out at its place when its %s is not as it was sealed', async (_, tamper, broken) => {
      await append(server, 'a', 'b', 'c', 'd', 'e');
      await seal(server);
      const entryId = await idOf(server, 'c');
      await query(server, tamper, [entryId]);
      const report = await verify(server);
      expect(report.broken).toEqual({ position: 3, entryId, ...broken });
      expect(report.sealed).toBe(2);
    });

    test('is found out when it was put in by hand or taken away before the seal', async () => {
      await append(server, 'a', 'b');
      const id = await idOf(server, 'b');
      await query(server, 'DELETE FROM audit_pending WHERE entry_id = ?', [id]);
      await seal(server);
      expect((await verify(server)).broken).toEqual({
        position: null,
        entryId: id,
        reason: 'the entry was put in by hand, or its link removed',
      });
      await query(server, `INSERT INTO audit_pending VALUES (?)`, [id]);
      await query(server, 'DELETE FROM audit_entries WHERE id = ?', [id]);
      expect(await seal(server)).toBe(0);
      expect((await verify(server)).broken).toEqual({
        position: null,
        entryId: id,
        reason: 'the entry was removed before it was sealed',
      });
    });

    test('cannot be cut at its end or written anew when a head was noted', async () => {
      await append(server, 'a', 'b', 'c');
      await seal(server);
      const { head } = await verify(server);
      const last = await idOf(server, 'c');
      await query(server, 'DELETE FROM audit_links WHERE position = 3');
      await query(server, 'DELETE FROM audit_entries WHERE id = ?', [last]);
      expect((await verify(server)).broken).toBeNull();
      expect((await verify(server, head)).broken).toMatchObject({
        position: 3,
        reason: 'the chain was cut: it ends before the noted head',
      });
      await append(server, 'other');
      await seal(server);
      expect((await verify(server, head)).broken).toMatchObject({
        position: 3,
        reason: 'the chain was written anew: the noted head is another one',
      });
    });
  });

  test('npm run audit:verify says OK, or the first entry that is not as it was', async () => {
    const config = await freshDatabase(database);
    const run = (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [path.join(__dirname, '../../scripts/audit.mjs'), ...words],
        { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '', ...environmentOf(config) } },
      );
      return { status, stdout: stdout.trim(), stderr: stderr.trim() };
    };
    let id = '';
    await withServer({ database, config: { database: config } }, async (server) => {
      await append(server, 'a', 'b');
      await seal(server);
      await append(server, 'c');
      id = await idOf(server, 'b');
    });
    const sound = run();
    expect(sound.stdout).toMatch(/^OK: 2 entries are as they were sealed\.\n {2}waiting {2}1 to be sealed$/m);
    expect([sound.status, sound.stderr]).toEqual([0, '']);
    const [head = ''] = /2:[0-9a-f]{64}/.exec(sound.stdout) ?? [];
    expect(run('--head', head).status).toBe(0);
    expect(run('--head', head.replace(/.{4}$/, '0000')).stdout).toContain('written anew');
    expect(run('--head', 'x')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Not done: "x"/) as string,
    });

    await withServer({ database, config: { database: config } }, (server) =>
      query(server, `UPDATE audit_entries SET detail = '{}' WHERE id = ?`, [id]).then(() => undefined),
    );
    const broken = run();
    expect(broken.stdout).toMatch(
      new RegExp(`^Broken at position 2, entry ${id}: the entry or its link was changed\\.`),
    );
    expect(broken.status).toBe(1);
    expect(JSON.parse(run('--json').stdout)).toMatchObject({ sealed: 1, broken: { position: 2 } });
  });
});
