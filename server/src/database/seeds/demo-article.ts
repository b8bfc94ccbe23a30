import { type KnownBlock } from '@titles/shared/contract/articles';
import { documentDigests } from '@titles/shared/policy/documents/index';
import { type ArticleContent } from '../../articles/content';

const PLAN = 'plan-2020';

export interface DemoArticle {
  id: string;
  content: ArticleContent;
}

/** Stands at the foot of every demo article, so that a copied text carries it too. */
export const DEMO_NOTE =
  '本文是演示用的示例内容，用自己的话解释方案条款，不是人社部门发布的文件。办理时以官方通知为准。';

type Draft = Omit<ArticleContent, 'field' | 'consent'> & Partial<Pick<ArticleContent, 'field' | 'consent'>>;

/** A demo article whose text says that it is one. */
export const demoArticle = (id: string, draft: Draft): DemoArticle => ({
  id,
  content: { field: null, consent: null, ...draft, body: [...draft.body, paragraph(DEMO_NOTE)] },
});

export const heading = (text: string): KnownBlock => ({ type: 'heading', text });
export const paragraph = (text: string): KnownBlock => ({ type: 'paragraph', text });
export const list = (...items: string[]): KnownBlock => ({ type: 'list', items });
export const steps = (...items: [title: string, text: string][]): KnownBlock => ({
  type: 'steps',
  items: items.map(([title, text]) => ({ title, text })),
});

/** An unsure statement: the bureau must be asked before anyone relies on it. */
export const confirm = (text: string): KnownBlock => ({ type: 'confirm', text: `需向人社部门确认：${text}` });

/** What a clause says, in own words. */
export function cite(documentId: string, clauseId: string, text: string): KnownBlock {
  const document = documentDigests.find(({ id }) => id === documentId);
  const clause = document?.clauses.find(({ id }) => id === clauseId);
  if (!document || !clause) throw new Error(`There is no clause ${documentId}/${clauseId} to cite.`);
  const name = documentId === PLAN ? '「实施方案」' : `${document.number ?? `《${document.title}》`} `;
  return {
    type: 'citation',
    citation: { documentId, clauseId, label: `${name}${clause.label}` },
    text,
  };
}

/** What a clause of Jiangmen's plan says, in own words. */
export const plan = (clauseId: string, text: string): KnownBlock => cite(PLAN, clauseId, text);
