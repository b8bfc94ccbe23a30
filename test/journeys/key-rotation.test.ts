import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { Database } from '@titles/server/database/database';
import { PersonalNumber } from '@titles/server/privacy/personal-number.entity';
import { Publicist } from '@titles/server/publicists/publicist.entity';
import { KeyRotation } from '@titles/server/sealing/key-rotation.service';
import { type SealingKey, type SealingKeys } from '@titles/server/sealing/keys';
import { Vault } from '@titles/server/sealing/vault';
import { eachDatabase, freshDatabase } from '../support/databases';
import { onsiteOn } from '../support/onsite';
import { environmentOf } from '../support/process';
import { startServer, type TestServer } from '../support/server';
import { application, sharingOn } from '../support/sharing';
import { atConsole, granted } from '../support/staff';

const run = promisify(execFile);
const PEOPLE = 1200;
const key = (id: string): SealingKey => ({ id, secret: randomBytes(32) });
const line = (...keys: SealingKey[]) =>
  keys.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(',');
const phoneOf = (index: number) => `138${String(index).padStart(8, '0')}`;

eachDatabase((name) => {
  const [old, fresh, stranger] = [key('2025'), key('2026'), key('lost')];
  let config: Awaited<ReturnType<typeof freshDatabase>>;
  let server: TestServer;
  const start = async (sealingKeys: SealingKeys) =>
    startServer({ database: name, config: { database: config, sealingKeys } });
  const numbers = () => server.app.get(Database).source.manager;
  const rotation = () => server.app.get(KeyRotation, { strict: false });

  beforeAll(async () => {
    config = await freshDatabase(name);
    server = await start([old]);
    const vault = new Vault([old]);
    const boundAt = server.clock.now();
    const rows = Array.from({ length: PEOPLE }, (_, index) => {
      const accountId = `person-${index}`;
      const sealed = vault.seal('phone', accountId, phoneOf(index));
      return { id: `${accountId} phone`, accountId, kind: 'phone' as const, ...sealed, boundAt };
    });
    await numbers().insert(PersonalNumber, rows);
    await server.close();
    server = await start([fresh, old]);
  });
  afterAll(() => server.close());

  test('everything is found before, is sealed with the new key after, and nothing is lost', async () => {
    await granted(server, 'City', 'city-staff');
    const staff = await atConsole(server, 'City');
    const find = async (index: number) =>
      (
        await staff.privacy.numbers.find({
          body: { kind: 'phone', number: phoneOf(index), reason: '核对换钥匙前后' },
        })
      ).people.map(({ accountId }) => accountId);
    expect(await find(7)).toEqual(['person-7']);
    expect(await rotation().preview()).toMatchObject({
      rotated: 0,
      left: [{ keyId: '2025', values: PEOPLE, readable: true }],
    });
    expect(await rotation().rotate()).toEqual({ keyId: '2026', rotated: PEOPLE, left: [] });
    expect(await find(7)).toEqual(['person-7']);
    const vault = new Vault([fresh]);
    const rows = await numbers().find(PersonalNumber);
    expect(rows.map((row) => vault.read('phone', row.accountId, row)).sort()).toEqual(
      Array.from({ length: PEOPLE }, (_, index) => phoneOf(index)).sort(),
    );
  });

  test('the phone of a company’s contact is sealed anew too, and one in plain when the service starts', async () => {
    const keyOf = async () => {
      const [row] = await numbers().query<{ key: string; phone: string }[]>(
        'SELECT phone_key_id AS `key`, phone FROM onsite_requests',
      );
      return row!;
    };
    await server.close();
    server = await start([old]);
    const hand = onsiteOn(server);
    await hand.company('Firm');
    const { id } = await hand.ask('Firm', { phone: '0750-7654321' });
    expect((await keyOf()).key).toBe('2025');
    await server.close();
    server = await start([fresh, old]);
    expect(await rotation().rotate()).toEqual({ keyId: '2026', rotated: 1, left: [] });
    expect((await keyOf()).key).toBe('2026');
    const shown = async () =>
      (await (await server.signIn('Firm')).onsite.get({ params: { requestId: id } })).phone;
    expect(await shown()).toBe('0750-7654321');
    await numbers().query(`UPDATE onsite_requests SET phone = '0750-1111111', phone_key_id = ''`);
    await server.close();
    server = await start([fresh, old]);
    expect(await keyOf()).toEqual({ key: '2026', phone: expect.not.stringContaining('1111111') as string });
    expect(await shown()).toBe('0750-1111111');
  });

  test('the phones of publicists are sealed anew too, and staff read them as before', async () => {
    await server.close();
    server = await start([old]);
    const hand = sharingOn(server);
    const { id } = await hand.apply('Publicist');
    const row = () => numbers().findOneByOrFail(Publicist, { id });
    const before = await row();
    expect(before.keyId).toBe('2025');
    await server.close();
    server = await start([fresh, old]);
    expect(await rotation().rotate()).toEqual({ keyId: '2026', rotated: 1, left: [] });
    const after = await row();
    expect(after.keyId).toBe('2026');
    expect(after.sealed).not.toBe(before.sealed);
    const staff = await sharingOn(server).staff();
    const { phone } = await staff.publicists.phone({
      params: { publicistId: id },
      body: { reason: '核对换钥匙前后' },
    });
    expect(phone).toBe(application.phone);
  });

  test('what no key at hand can read stays as it is, and the command says so', async () => {
    const accountId = 'person-3';
    await numbers().update(
      PersonalNumber,
      { accountId },
      new Vault([stranger]).seal('phone', accountId, phoneOf(3)),
    );
    await numbers().update(
      PersonalNumber,
      { accountId: 'person-4' },
      new Vault([old]).seal('phone', 'person-4', phoneOf(4)),
    );
    const command = (...words: string[]) =>
      run(process.execPath, [path.join(__dirname, '../../server/dist/rotate-keys.js'), ...words], {
        env: {
          ...process.env,
          DATABASE_URL: '',
          ...environmentOf(config),
          SEALING_KEYS: line(fresh, old),
        },
      });
    await expect(command()).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /1 values were sealed anew[^]*1 values are sealed with "lost", which/,
      ) as unknown,
    });
    const before = await numbers().findOneByOrFail(PersonalNumber, { accountId });
    await numbers().update(
      PersonalNumber,
      { accountId },
      new Vault([fresh]).seal('phone', accountId, phoneOf(3)),
    );
    expect(before.keyId).toBe('lost');
    expect((await command('--dry-run')).stdout).toContain('Every value is sealed with it');
    await expect(command('--wrong')).rejects.toMatchObject({
      stderr: expect.stringContaining('Use: npm run keys:rotate') as unknown,
    });
  });
});
