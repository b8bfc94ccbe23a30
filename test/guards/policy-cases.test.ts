import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import examples from '../policy/example-persons.json';
import { testFolder } from '../support/folder';

const root = path.join(__dirname, '../..');
const folder = testFolder('cases');
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/policy.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, lines: stdout.trim().split('\n'), error: stderr.trim() };
};
const file = (name: string, content: unknown) => {
  const place = path.join(folder, name);
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
  return place;
};
const person = (facts: object, ...expected: object[]) => ({ persons: [{ id: 'X', facts, expected }] });
const expectation = { title_level: '中级', series: '工程', route: 'title_ladder', eligible: true };

test('every expectation of the example persons passes, one line each', () => {
  const count = examples.persons.reduce((sum, { expected }) => sum + expected.length, 0);
  const { status, lines } = run('cases', 'test/policy/example-persons.json');
  expect(lines.filter((line) => line.startsWith('pass '))).toHaveLength(count);
  expect(lines.at(-1)).toBe(`${count} passed, 0 failed`);
  expect(status).toBe(0);
});

test('the same as one object', () => {
  const [good, bad] = [
    run('cases', 'test/policy/example-persons.json', '--json'),
    run('cases', file('bad.json', []), '--json'),
  ];
  const { passed, failed, results } = JSON.parse(good.lines.join('\n')) as Record<string, unknown>;
  expect(results).toHaveLength(passed as number);
  expect([good.status, failed]).toEqual([0, 0]);
  expect(JSON.parse(bad.lines.join('\n'))).toEqual({ error: { message: bad.error } });
  expect(bad.status).toBe(2);
});

test('a wrong expectation fails, says what was found, and fails the run', () => {
  const { status, lines } = run('cases', file('wrong.json', person({ review_year: 2025 }, expectation)));
  expect(lines.at(-2)).toMatch(/^FAIL {2}X {2}工程 中级 title_ladder: expected true — no · /);
  expect(lines.at(-1)).toBe('0 passed, 1 failed');
  expect(status).toBe(1);
});

test('a wrong year fails too', () => {
  const wrong = JSON.parse(JSON.stringify(examples).replace('"from":2026', '"from":2027')) as object;
  expect(run('cases', file('year.json', wrong)).status).toBe(1);
});

test.each<[string, unknown, RegExp]>([
  ['an unknown fact', person({ shoe_size: 42 }), /persons\.0\.facts: 不认识的项目：shoe_size$/],
  ['an unknown route', person({}, { ...expectation, route: 'magic' }), /persons\.0\.expected\.0\.route/],
  [
    'an unknown key',
    person({}, { ...expectation, sure: true }),
    /persons\.0\.expected\.0: 不认识的项目：sure$/,
  ],
  ['an impossible day', person({ work_start_in_field: '2023-02-30' }), /work_start_in_field/],
  ['a year that no rule covers', person({ review_year: 2011 }, expectation), /person X: .*2011/],
  ['broken JSON', '{"persons": [', /is not JSON/],
  ['no persons', [], /the whole file/],
])('%s is one clear error', (_, content, message) => {
  const { status, error } = run('cases', file('bad.json', content));
  expect(error.split('\n')).toHaveLength(1);
  expect(error).toMatch(message);
  expect(status).toBe(2);
});

test('a file that is not there, and no file at all', () => {
  const missing = run('cases', path.join(folder, 'none.json'));
  expect(missing.error).toMatch(/cannot be read/);
  expect(missing.status).toBe(2);
  expect(run('cases').status).toBe(2);
});

test('a command that it does not know', () => {
  const { status, error } = run('guess');
  expect(error).toMatch(/^Use one of: .*policy:cases/);
  expect(status).toBe(1);
});
