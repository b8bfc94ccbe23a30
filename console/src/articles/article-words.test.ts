import { articleLines, blankBlock, stateOf } from './article-words';

test('an article is a draft, published, revised since, or withdrawn', () => {
  const at = '2026-11-23T08:00:00.000Z';
  expect(stateOf({ revision: 1, publishedRevision: null, publishedAt: null })).toBe('draft');
  expect(stateOf({ revision: 2, publishedRevision: 2, publishedAt: at })).toBe('published');
  expect(stateOf({ revision: 2, publishedRevision: 1, publishedAt: at })).toBe('revised');
  expect(stateOf({ revision: 2, publishedRevision: null, publishedAt: at })).toBe('withdrawn');
});

test('what an article says becomes lines', () => {
  const citation = { documentId: 'plan-2020', clauseId: '4.1', label: '四（一）' };
  const lines = articleLines({
    ...{ kind: 'story', group: 'service', field: null, title: '陈师傅', summary: '略' },
    body: [
      blankBlock('heading'),
      { type: 'list', items: ['甲'] },
      { type: 'steps', items: [{ title: '先', text: '看' }] },
      { type: 'citation', citation, text: '见' },
    ],
    consent: { recordedBy: '周', recordedOn: '2026-11-01', use: '小程序' },
  });
  expect(lines).toEqual([
    '标题：陈师傅',
    '榜样故事 · 宣传服务',
    '摘要：略',
    '【小标题】',
    '【列表】',
    '· 甲',
    '【步骤】',
    '1. 先：看',
    '【条款引用】四（一）：见',
    '授权：周 2026-11-01 小程序',
  ]);
});
