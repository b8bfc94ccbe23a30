import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const markdownIn = (folder: string, recursive: boolean): string[] =>
  readdirSync(path.join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
const pages = [...markdownIn('.', false), ...markdownIn('docs', true)];
const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8');

/** What a page points to within the project: links, and pictures written as HTML. */
const targetsOf = (page: string): string[] =>
  [...textOf(page).matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)]
    .map(([, link, attribute]) => (link ?? attribute ?? '').replace(/#.*/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => path.join(path.dirname(page), target));

test.each(pages)('what %s points to is there', (page) => {
  expect(targetsOf(page).filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
});

test('every command that a page names is one', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = pages.flatMap((page) =>
    [...textOf(page).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
  );
  expect(named).not.toEqual([]);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
