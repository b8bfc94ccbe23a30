import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { testFolder } from '../support/folder';

const folder = testFolder('import');
const root = path.join(__dirname, '../..');

/** What `npm run policy:import -- FILE` does in the folder of the test. */
function imported(text: string | Buffer, ...more: string[]): { code: number | null; said: string } {
  writeFileSync(path.join(folder, 'text.txt'), text);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'scripts/policy.mjs'), 'import', 'text.txt', ...more],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '', INIT_CWD: folder, DATA_DIR: path.join(folder, 'data') },
    },
  );
  return { code: status, said: stdout + stderr };
}

// The first call may have to build.
test('a text is imported once, and a file that cannot be read ends with one sentence and exit 1', () => {
  const text = '样本办法\n一、总则\n(一)要求:一是齐全;二是真实。\n';
  const first = imported(text);
  expect(first.said).toContain('new       4: 1 1.1 1.1.1 1.1.2');
  expect(first.code).toBe(0);
  const again = imported(text);
  expect(again.said).toContain('version   1, unchanged: this very text was there already');
  expect(again.code).toBe(0);
  const asData = JSON.parse(imported(text, '--json').said) as unknown;
  expect(asData).toMatchObject({ title: '样本办法', version: 1, clauses: 4, succession: null });
  const jumping = imported(text.replace('一、', '三、'));
  expect(jumping.said).toMatch(
    /^Not done: line 2: The part 三、 stands where 一、 should stand: the numbering jumps\. Compare .*\.$/m,
  );
  expect(jumping.said).not.toContain('    at ');
  expect(jumping.code).toBe(1);
});
