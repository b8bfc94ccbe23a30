import { DomainError } from '@titles/shared/errors';
import { type ArticleContent } from './content';
import { assertPublishable } from './publishable';

const guide: ArticleContent = {
  kind: 'guide',
  group: 'industry',
  field: '人工智能',
  title: '办事指南',
  summary: '一句话',
  body: [
    {
      type: 'citation',
      citation: { documentId: 'plan-2020', clauseId: '4.5', label: '四（五）' },
      text: '新领域',
    },
  ],
  consent: null,
};
const story: ArticleContent = {
  ...guide,
  kind: 'story',
  field: null,
  consent: { recordedBy: '记录人', recordedOn: '2026-11-23', use: '小程序故事页' },
};
const pathsOf = (content: ArticleContent): string[] => {
  try {
    assertPublishable(content, (documentId, clauseId) => documentId === 'plan-2020' && clauseId === '4.5');
    return [];
  } catch (error) {
    return (error as DomainError).fields.map(({ path }) => path);
  }
};

test('a sound guide and a story with recorded consent may be published', () => {
  expect(pathsOf(guide)).toEqual([]);
  expect(pathsOf(story)).toEqual([]);
});

test('a story without consent, or with a part of it missing, may not', () => {
  expect(pathsOf({ ...story, consent: null })).toEqual(['consent']);
  expect(pathsOf({ ...story, consent: { ...story.consent!, recordedBy: ' ' } })).toEqual(['consent']);
  expect(pathsOf({ ...story, consent: { ...story.consent!, use: '' } })).toEqual(['consent']);
});

test('a citation must open a clause', () => {
  const body = guide.body.map((block) =>
    block.type === 'citation' ? { ...block, citation: { ...block.citation, clauseId: '4.99' } } : block,
  );
  expect(pathsOf({ ...guide, body })).toEqual(['body']);
});

test('only a guide has a field, and only one of the catalogue', () => {
  expect(pathsOf({ ...guide, kind: 'policy' })).toEqual(['field']);
  expect(pathsOf({ ...guide, field: '炼金术' })).toEqual(['field']);
});

test('every missing part is named at once', () => {
  expect(pathsOf({ ...guide, title: ' ', summary: '', body: [] })).toEqual(['title', 'summary', 'body']);
});
