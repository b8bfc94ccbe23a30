import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const ranges: readonly [number, number][] = [
  [1, 11],
  [101, 109],
  [201, 208],
  [301, 315],
  [401, 407],
  [501, 507],
  [601, 604],
  [701, 705],
  [801, 805],
  [901, 906],
  [951, 959],
];
const items = ranges.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => `R${String(from + index).padStart(3, '0')}`),
);

interface Row {
  id: string;
  lives: string;
  proof: string;
}

/** Rows of the table: `| R001 | what | where it lives | proof |`. */
const rowsOf = (markdown: string): Row[] =>
  markdown
    .split('\n')
    .filter((line) => /^\| R\d{3} \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', , lives = '', proof = '']) => ({ id, lives, proof }));

/** `not yet`, with a reason or without. */
const isOpen = ({ proof }: Pick<Row, 'proof'>): boolean => /^not yet(: .+)?$/.test(proof);

const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

/** What is wrong with the table, one sentence each. A proof reads `file` › 「name of the test」. */
function faultsOf(markdown: string, read: (file: string) => string | null): string[] {
  const rows = rowsOf(markdown);
  const faults = items
    .filter((id) => rows.filter((row) => row.id === id).length !== 1)
    .map((id) => `${id} must have exactly one row`);
  for (const { id, lives, proof } of rows) {
    for (const file of quoted(lives)) if (read(file) === null) faults.push(`${id}: no file ${file}`);
    if (isOpen({ proof })) continue;
    const proofs = [...proof.matchAll(/`([^`]+)` › 「([^」]+)」/g)];
    if (proofs.length === 0) faults.push(`${id}: the proof names no test`);
    for (const [, file = '', name = ''] of proofs) {
      const text = read(file);
      if (text === null) faults.push(`${id}: no file ${file}`);
      else if (!text.includes(name)) faults.push(`${id}: ${file} has no test 「${name}」`);
    }
  }
  return faults;
}

const read = (file: string): string | null => {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full, { encoding: 'utf8', flag: 'r' }) : null;
};
const table = readFileSync(path.join(root, 'docs/policy-coverage.md'), 'utf8');

describe('docs/policy-coverage.md', () => {
  it('has one true row for each of the 86 items', () => {
    expect(items).toHaveLength(86);
    expect(faultsOf(table, read)).toEqual([]);
  });

  it('proves at least 25 items', () => {
    expect(rowsOf(table).filter((row) => !isOpen(row)).length).toBeGreaterThanOrEqual(25);
  });

  it('would name a missing item, a missing file and a missing test', () => {
    const broken = table
      .replace(/^\| R001 \|.*\n/m, '')
      .replace(/^\| R002 \|.*$/m, '| R002 | x | `no/such/file.ts` | `package.json` › 「no such test」 |');
    expect(faultsOf(broken, read)).toEqual([
      'R001 must have exactly one row',
      'R002: no file no/such/file.ts',
      'R002: package.json has no test 「no such test」',
    ]);
  });
});
