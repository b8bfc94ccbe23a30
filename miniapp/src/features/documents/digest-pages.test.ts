import { type DocumentDigest } from '@titles/shared/policy/documents/digest';
import { digestClause, digestDocument } from './digest-pages';

const clause = (id: string, parentId: string | null) => ({
  id,
  parentId,
  label: id,
  title: `title ${id}`,
  digest: `digest ${id}`,
});
const digests: DocumentDigest[] = [
  {
    id: 'plan',
    title: 'A plan',
    number: null,
    issuer: null,
    issuedOn: '2020-05-06',
    confidence: 'S',
    clauses: [clause('1', null), clause('2', null), clause('2.1', '2'), clause('2.1.1', '2.1')],
  },
];

test('a clause knows its way down, its children and its neighbours', () => {
  const page = digestClause(digests, 'plan', '2.1');
  expect(page?.clause).toEqual({ ...clause('2.1', '2'), text: null });
  expect(page?.path.map(({ id }) => id)).toEqual(['2']);
  expect(page?.children.map(({ id }) => id)).toEqual(['2.1.1']);
  expect([page?.previousId, page?.nextId]).toEqual(['2', '2.1.1']);
  expect(page?.document).not.toHaveProperty('tree');
});

test('the first and the last clause have one neighbour each', () => {
  expect(digestClause(digests, 'plan', '1')?.previousId).toBeNull();
  expect(digestClause(digests, 'plan', '2.1.1')).toMatchObject({
    nextId: null,
    path: [{ id: '2' }, { id: '2.1' }],
  });
});

test('only the digest is there, and it says so', () => {
  expect(digestDocument(digests, 'plan')).toMatchObject({ official: false, version: 0, clauses: 4 });
});

test('an unknown document or clause is not made up', () => {
  expect(digestDocument(digests, 'other')).toBeUndefined();
  expect(digestClause(digests, 'other', '1')).toBeUndefined();
  expect(digestClause(digests, 'plan', '9')).toBeUndefined();
});
