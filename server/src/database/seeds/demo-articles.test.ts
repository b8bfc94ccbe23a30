import * as z from 'zod/mini';
import { KnownBlock } from '@titles/shared/contract/articles';
import { citationsOf, textOf } from '../../articles/content';
import { newFields } from '@titles/shared/policy/new-fields';
import { assertPublishable } from '../../articles/publishable';
import { isDigested } from '../../cited-clause';
import { DEMO_NOTE } from './demo-article';
import { seasonalArticles, standingArticles } from './demo-articles';

const articles = [...standingArticles, ...seasonalArticles];
const wordsOf = ({ content }: (typeof articles)[number]) =>
  [content.title, content.summary, textOf(content.body)].join('\n');
const citedBy = (id: string) =>
  citationsOf(articles.find((article) => article.id === id)!.content.body).map(({ clauseId }) => clauseId);

/** Words that would promise a title, or press the reader. */
const PROMISE =
  /一定能|一定可以|保证|保过|包过|必过|必能|必定|稳过|肯定能|百分百|100%|轻松拿|直接拿证|内部渠道|免评/;

describe.each(articles.map((article) => [article.id, article] as const))('%s', (_, article) => {
  const { content } = article;

  test('could be published: its clauses exist, its consent and field are in order', () => {
    expect(() => assertPublishable(content, isDigested)).not.toThrow();
    expect(citationsOf(content.body).length).toBeGreaterThan(0);
  });

  test('says that it is a demo', () => {
    expect(content.body.at(-1)).toEqual({ type: 'paragraph', text: DEMO_NOTE });
  });

  test('promises nothing, and sends what is unsure to the bureau', () => {
    expect(wordsOf(article)).not.toMatch(PROMISE);
    const asks = content.body.filter((block) => block.type === 'confirm');
    expect(asks.length).toBeGreaterThan(0);
    for (const { text } of asks) expect(text).toMatch(/^需向人社部门确认：/);
  });

  test('names no telephone number, address or person', () => {
    expect(wordsOf(article)).not.toMatch(/\d{7,}|0750|\d+号(楼|院|大院)|(路|街|大道)\d+号/);
    if (content.kind === 'story') expect(content.title).toContain('示例人物');
  });

  test('is short enough for a phone, and its blocks are those of the contract', () => {
    expect(wordsOf(article).length).toBeLessThanOrEqual(900);
    expect(content.title.length).toBeLessThanOrEqual(30);
    expect(z.parse(z.array(KnownBlock), content.body)).toEqual(content.body);
  });
});

test('the words that are looked for would be found', () => {
  for (const text of ['您一定能评上', '保证通过', '考试必过']) expect(text).toMatch(PROMISE);
});

test('each of 四（一） to 四（九） is explained by at least one standing article', () => {
  const cited = standingArticles.flatMap(({ content }) =>
    citationsOf(content.body).map(({ clauseId }) => clauseId),
  );
  for (let item = 1; item <= 9; item++)
    expect(cited.filter((id) => id === `4.${item}` || id.startsWith(`4.${item}.`))).not.toEqual([]);
});

test('every new field has exactly one guide', () => {
  const fields = articles.map(({ content }) => content.field).filter((field) => field !== null);
  expect(fields.sort()).toEqual([...newFields].sort());
});

test('each of the four groups has entries from the start', () => {
  for (const group of ['reform', 'service', 'incentive', 'industry'])
    expect(standingArticles.filter(({ content }) => content.group === group).length).toBeGreaterThanOrEqual(
      3,
    );
});

test('ids are unique', () => {
  expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
});

test('the pages that the plan asks for cite the clauses they explain', () => {
  expect(citedBy('demo-public-institutions')).toEqual(['4.9']);
  expect(citedBy('demo-employers')).toEqual(['2.1', '2.3', '4.9']);
  expect(citedBy('demo-board-weighs')).toEqual(['2.2.1', '4.3.1', '4.3.2']);
  expect(citedBy('demo-crafts-display')).toContain('4.3.3');
  expect(citedBy('demo-who-reviews')).toContain('4.3.5');
  expect(citedBy('demo-publicists')).toEqual(['4.4']);
  expect(citedBy('demo-story-skilled-worker')).toEqual(['4.8']);
});
