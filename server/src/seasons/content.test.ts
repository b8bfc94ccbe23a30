import { DomainError } from '@titles/shared/errors';
import { articleIdsOf, assertItems, type SeasonItemContent } from './content';

const item = (more: Partial<SeasonItemContent>): SeasonItemContent => ({
  kind: 'check',
  targetId: null,
  title: '自测',
  note: '',
  form: null,
  day: null,
  ...more,
});
const known = (documentId: string, clauseId: string) => `${documentId}/${clauseId}` === 'plan-2020/4.1';
const faultsOf = (items: SeasonItemContent[]) => {
  try {
    assertItems(items, known);
    return [];
  } catch (error) {
    return (error as DomainError).fields;
  }
};

test('sound items pass', () => {
  const items = [
    item({}),
    item({ kind: 'article', targetId: 'a' }),
    item({ kind: 'document', targetId: 'plan-2020/4.1' }),
    item({ kind: 'lecture', form: 'forum' }),
  ];
  expect(faultsOf(items)).toEqual([]);
});

test('every item that leads nowhere is named by its place', () => {
  const items = [
    item({ kind: 'article', title: '甲' }),
    item({ kind: 'document', targetId: 'plan-2020/9.9', title: '乙' }),
    item({ kind: 'lecture', title: '丙' }),
    item({ kind: 'check', form: 'video', title: '丁' }),
  ];
  expect(faultsOf(items)).toEqual([
    { path: 'items.0', message: '「甲」没有选文章' },
    { path: 'items.1', message: '「乙」指向的条款不存在：plan-2020/9.9' },
    { path: 'items.2', message: '「丙」的讲座形式有误' },
    { path: 'items.3', message: '「丁」的讲座形式有误' },
  ]);
});

test('the articles of a season are those its items name', () => {
  expect(articleIdsOf([item({}), item({ kind: 'article', targetId: 'a' })])).toEqual(['a']);
});
