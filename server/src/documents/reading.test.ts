import { readingOf, treeOf } from './reading';
import type { StoredClause } from './succession';

const digests = [
  { id: '4', parentId: null, label: '四', title: '举措', digest: '做什么。' },
  { id: '4.3', parentId: '4', label: '四（三）', title: '改革', digest: '怎样改。' },
  { id: '4.3.1', parentId: '4.3', label: '四（三）一是', title: '创新', digest: '看重创新。' },
];
const stored = (id: string, parentId: string | null, wordedIn: number): StoredClause => ({
  id,
  parentId,
  kind: 'part',
  label: '标',
  title: '官方标题',
  text: '官方原文',
  wordedIn,
});

test('before an import the digest stands alone, its labels as printed', () => {
  expect(treeOf([], digests).map(({ label, text, digest }) => [label, text, digest])).toEqual([
    ['四、', null, '做什么。'],
    ['（三）', null, '怎样改。'],
    ['一是', null, '看重创新。'],
  ]);
});

test('the digest stands beside the first wording only', () => {
  const [first, second, unknown] = treeOf(
    [stored('4', null, 1), stored('4.3', '4', 2), stored('9', null, 1)],
    digests,
  );
  expect(first).toMatchObject({ title: '举措', digest: '做什么。', text: '官方原文' });
  expect(second).toMatchObject({ title: '官方标题', digest: null, text: '官方原文' });
  expect(unknown).toMatchObject({ title: '官方标题', digest: null });
});

test('a clause is read with its path, its children and its neighbours', () => {
  const tree = treeOf([], digests);
  expect(readingOf(tree, '4.3.1')).toMatchObject({
    path: [{ id: '4' }, { id: '4.3' }],
    children: [],
    previousId: '4.3',
    nextId: null,
  });
  expect(readingOf(tree, '4')).toMatchObject({
    path: [],
    children: [{ id: '4.3' }],
    previousId: null,
    nextId: '4.3',
  });
  expect(readingOf(tree, '5')).toBeNull();
});
