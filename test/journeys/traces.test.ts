import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DatabaseConfig } from '@titles/server/config';
import { Database } from '@titles/server/database/database';
import { numberIn } from '@titles/server/privacy/number-text';
import { ruleSet } from '@titles/shared/policy/rule-set';
import { agreeing } from '../support/consent';
import { eachDatabase, freshDatabase } from '../support/databases';
import { onsiteOn } from '../support/onsite';
import { startServer } from '../support/server';
import { atConsole, granted } from '../support/staff';

/** For starting a service and reading all files on a busy machine, in milliseconds. */
const PATIENCE = 120_000;

/** Everything that the database keeps on the disk: data, logs of changes, what is to be undone, its own log. */
function bytesOf(config: DatabaseConfig): Buffer {
  const data = config.kind === 'libsql' ? path.dirname(config.file) : `${process.env.TEST_FOLDER!}/data`;
  const folders = config.kind === 'libsql' ? [data] : [data, path.join(data, new URL(config.url).pathname)];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => path.join(folder, name)),
  );
  const logs = config.kind === 'libsql' ? [] : [path.join(data, '../mariadb.log')];
  return Buffer.concat([...files, ...logs].map((file) => readFileSync(file)));
}

/** Numbers that nothing else of this run can hold by chance. */
const madeUp = () => {
  const digits = Array.from({ length: 8 }, () => randomInt(10)).join('');
  const serial = String(randomInt(1000)).padStart(3, '0');
  const stem = `4407${String(randomInt(100)).padStart(2, '0')}1987${String(randomInt(1, 13)).padStart(2, '0')}15${serial}`;
  const document = Array.from('0123456789X')
    .map((check) => stem + check)
    .find((number) => numberIn('document', number))!;
  return { phone: `139${digits}`, document };
};

eachDatabase((name) => {
  test(
    'of who exported and deleted everything, no file and no log holds the document number or the phone',
    async () => {
      const { phone, document } = madeUp();
      const contact = madeUp().phone;
      const [control, answer] = [`control-${randomInt(1e12)}`, `答案${randomInt(1e12)}`];
      const printed: string[] = [];
      for (const stream of [process.stdout, process.stderr])
        jest.spyOn(stream, 'write').mockImplementation((chunk) => {
          printed.push(String(chunk));
          return true;
        });
      const config = await freshDatabase(name);
      const server = await startServer({ database: name, config: { database: config, log: 'json' } });
      try {
        const li = await agreeing(await server.signIn('Li'), 'phone', 'document', 'self-checks');
        const { numbers } = li.privacy;
        await numbers.bindPhone({ body: { phoneCode: server.wechat.phoneCodeFor('Li', phone) } });
        await numbers.bindDocument({ body: { number: document } });
        await expect(numbers.bindDocument({ body: { number: `${document}0` } })).rejects.toThrow();
        await li.eligibility.save({
          body: { ruleSet: ruleSet.id, record: { titles: [{ issued_in: answer }] } },
        });
        await granted(server, 'City', 'city-staff');
        const staff = (await atConsole(server, 'City')).privacy.numbers;
        const reason = '本人到窗口请求删除';
        for (const [kind, number] of [
          ['phone', phone],
          ['document', document],
        ] as const) {
          const { people } = await staff.find({ body: { kind, number, reason } });
          expect(await staff.reveal({ body: { accountId: people[0]!.accountId, kind, reason } })).toEqual({
            number,
          });
        }
        const loginCode = () => ({ body: { loginCode: server.wechat.codeFor('Li') } });
        expect(JSON.stringify(await li.privacy.export(loginCode()))).toContain(document);

        // Whatever the database has written so far is on the disk once this word, written last, is there.
        const hand = onsiteOn(server);
        await hand.company('Firm');
        const request = await hand.ask('Firm', { phone: contact });
        expect(request.phone).toBe(contact);

        const { source } = server.app.get(Database);
        await source.query(
          `INSERT INTO leases (name, holder, until) VALUES (?, 'x', '2026-11-23 08:00:00.000')`,
          [control],
        );
        if (name === 'mariadb') await source.query('FLUSH ENGINE LOGS');
        let before = bytesOf(config);
        for (let wait = 0; wait < 50 && !before.includes(control); wait++) {
          await pause(100);
          before = bytesOf(config);
        }
        expect(before.includes(control)).toBe(true);
        for (const number of [phone, document, contact]) expect(before.includes(number)).toBe(false);

        await li.privacy.erase(loginCode());
        const after = bytesOf(config);
        for (const number of [phone, document]) expect(after.includes(number)).toBe(false);
        if (name === 'libsql') {
          expect(before.includes(answer)).toBe(true);
          for (const word of [answer, server.wechat.openidOf('Li')]) expect(after.includes(word)).toBe(false);
        }
        const log = printed.join('');
        expect(log).toContain('"route":"/api/privacy/numbers/find"');
        for (const number of [phone, document, contact]) expect(log).not.toContain(number);
      } finally {
        jest.restoreAllMocks();
        await server.close();
      }
    },
    PATIENCE,
  );
});
