import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DatabaseConfig } from '@titles/server/config';
import { type VersionSummary } from '@titles/server/eligibility/rule-set-publishing.service';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { eachDatabase, freshDatabase } from '../support/databases';
import { testFolder } from '../support/folder';
import { environmentOf } from '../support/process';
import { ruleFile, withAssistantMonths } from '../support/rule-sets';

const folder = testFolder('publish');
const root = path.join(__dirname, '../..');

// The first call may have to build.
/** What `npm run policy:publish -- WORDS` does in the folder of the test. */
const run = (config: DatabaseConfig, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'scripts/policy.mjs'), 'publish', ...words],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '', ...environmentOf(config), INIT_CWD: folder },
    },
  );
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
};
const asJson = (config: DatabaseConfig, ...words: string[]) =>
  JSON.parse(run(config, ...words, '--json').stdout) as VersionSummary & { versions: VersionSummary[] };

eachDatabase((database) => {
  test('from a file to what is in force and back, by two people', async () => {
    const config = await freshDatabase(database);
    writeFileSync(path.join(folder, 'next.json'), withAssistantMonths('2026-12', 600));
    const drafted = asJson(config, 'draft', 'next.json', '--by', '王一');
    expect(drafted).toMatchObject({ label: '2026-12', state: 'draft', author: '王一' });
    const { id } = drafted;

    const own = run(config, 'approve', id, '--by', '王一');
    expect(own).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Not done: 起草人不能[^\n]+$/) as string,
    });

    const approved = run(config, 'approve', id, '--by', '李二');
    expect(approved.stdout).toMatch(/^2026-12 · published$/m);
    expect(approved.stdout).toMatch(/approved by 李二 on \d{4}-\d\d-\d\d$/m);
    expect(approved.status).toBe(0);

    const back = run(config, 'roll-back', bundled.id, '--by', '李二');
    expect(back.stdout).toMatch(/cases {5}\d+ passed, 0 failing$/m);
    const [, next = ''] = /policy:publish -- approve (\S+) --by NAME$/m.exec(back.stdout) ?? [];
    expect(asJson(config, 'withdraw', next, '--by', '李二')).toMatchObject({ state: 'withdrawn' });

    const { versions } = asJson(config, 'list');
    expect(versions.map(({ label, state }) => `${label} ${state}`)).toEqual([
      `${bundled.id}-r2 withdrawn`,
      '2026-12 published',
      `${bundled.id} bundled`,
    ]);
    expect(run(config, 'list').stdout.split('\n')).toHaveLength(3);
  });
});

describe('one sentence, and nothing is kept, for', () => {
  let config: DatabaseConfig;
  beforeAll(async () => {
    config = await freshDatabase('libsql');
  });

  test.each<[string, string | Buffer | null, RegExp]>([
    [
      'a fault in the rules',
      ruleFile('x').replace('"from":"20', '"from":"1x'),
      /^规则文件有误，[\w.]+：应为真实存在的日期/,
    ],
    ['a large file', Buffer.alloc(1_000_001, 32), /1000001字节/],
    ['another encoding', Buffer.from([0xb9, 0xe6, 0xd4, 0xf2]), /is not UTF-8/],
    ['no file', null, /bad\.json is no file/],
  ])('%s', (_, content, message) => {
    const name = content === null ? 'no/bad.json' : 'bad.json';
    if (content !== null) writeFileSync(path.join(folder, name), content);
    const { status, stdout, stderr } = run(config, 'draft', name, '--by', '王一', '--json');
    const { error } = JSON.parse(stdout) as { error: { message: string } };
    expect(error.message).toMatch(message);
    expect(stderr).toBe(`Not done: ${error.message}`);
    expect(stderr).not.toContain('\n');
    expect(status).toBe(1);
  });

  afterAll(() => expect(asJson(config, 'list').versions).toHaveLength(1));
});

test('its help says that names are taken on trust', async () => {
  const { stdout, status } = run(await freshDatabase('libsql'), '--help');
  expect(stdout).toContain('Until staff have accounts, NAME is taken on trust');
  expect(status).toBe(0);
});
