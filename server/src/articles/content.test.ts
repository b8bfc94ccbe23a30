import { type Block } from '@titles/shared/contract/articles';
import { citationsOf, textOf } from './content';

const citation = (clauseId: string, text: string): Block => ({
  type: 'citation',
  citation: { documentId: 'plan-2020', clauseId, label: `「实施方案」${clauseId}` },
  text,
});

test('a clause that is cited twice counts once, in reading order', () => {
  const body = [citation('4.9', '先'), citation('4.1', '后'), citation('4.9', '再')];
  expect(citationsOf(body).map(({ clauseId }) => clauseId)).toEqual(['4.9', '4.1']);
});

test('search gets the words of every kind of block', () => {
  const body: Block[] = [
    { type: 'heading', text: '标题' },
    { type: 'paragraph', text: '段落' },
    { type: 'list', items: ['其一', '其二'] },
    { type: 'steps', items: [{ title: '先问', text: '人事' }] },
    { type: 'confirm', text: '需向人社部门确认' },
    citation('4.9', '补贴'),
    { type: 'unknown' },
  ];
  expect(textOf(body).split('\n')).toEqual([
    '标题',
    '段落',
    '其一',
    '其二',
    '先问',
    '人事',
    '需向人社部门确认',
    '「实施方案」4.9',
    '补贴',
    '',
  ]);
});
