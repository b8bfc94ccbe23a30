import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type DatabaseConfig } from '@titles/server/config';
import { eachDatabase, freshDatabase } from '../support/databases';
import { environmentOf } from '../support/process';
import { withServer } from '../support/server';
import { atConsole } from '../support/staff';

const root = path.join(__dirname, '../..');

// The first call may have to build.
/** What `npm run staff:first -- WORDS` does. */
const run = (config: DatabaseConfig, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'scripts/staff.mjs'), ...words],
    { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '', ...environmentOf(config) } },
  );
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
};

eachDatabase((database) => {
  test('the first administrators come from the terminal, each with a code of their own', async () => {
    const config = await freshDatabase(database);
    const one = run(config, '--name', '王一', '--by', '运维');
    const [, code = ''] = /^ {2}code {2}(\S{43})$/m.exec(one.stdout) ?? [];
    expect(one.stdout).toMatch(/^王一 is invited as administrator until \d{4}-\d\d-\d\d\.$/m);
    const other = JSON.parse(run(config, '--name', '李二', '--by', '运维', '--json').stdout) as {
      code: string;
    };
    await withServer({ database, config: { database: config } }, async (server) => {
      for (const [persona, shown] of [
        ['Wang', code],
        ['Li', other.code],
      ] as const) {
        await (await server.signIn(persona)).grants.join({ body: { code: shown } });
        await (await atConsole(server, persona)).grants.list({ query: {} });
      }
    });
    expect(run(config, '--name', '张三', '--by', '运维')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Not done: 已经有两位管理员[^\n]+$/) as string,
    });
  });
});

test.each([
  [['--name', '王一'], /^Not done: Use: npm run staff:first/],
  [['--name', '王一', '--by', '王一'], /^Not done: 邀请人和被邀请人应是两个人/],
  [['王一', '--by'], /^Not done: [^\n]+ Use: npm run staff:first/],
])('%j is refused with one line', async (words, message) => {
  const { status, stdout, stderr } = run(await freshDatabase('libsql'), ...words);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('\n');
});
