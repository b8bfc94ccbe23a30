import { destinationOf, type Hit } from './hits';

const hit = (more: Partial<Hit>): Hit => ({
  kind: 'clause',
  documentId: 'plan-2020',
  id: '4.9',
  title: '',
  place: '',
  snippet: [],
  ...more,
});

test('a clause opens in its document, an article and a question by themselves', () => {
  expect(destinationOf(hit({}))).toEqual({
    path: '/features/documents/clause/index',
    query: { documentId: 'plan-2020', clauseId: '4.9' },
  });
  expect(destinationOf(hit({ kind: 'article', documentId: null, id: 'a1' }))).toEqual({
    path: '/features/articles/article/index',
    query: { articleId: 'a1' },
  });
  expect(destinationOf(hit({ kind: 'question', documentId: null, id: 'q1' }))).toEqual({
    path: '/features/forum/question/index',
    query: { questionId: 'q1' },
  });
});

test('what cannot be opened is not offered', () => {
  expect(destinationOf(hit({ kind: 'other' }))).toBeNull();
  expect(destinationOf(hit({ documentId: null }))).toBeNull();
});
