import { type ApiClient } from './client';
import { engineer, keptCheck } from './self-check';

type Query = Record<string, string>;

/** A page as the tests open it: its address, and what is on the phone from before. */
export interface Sample {
  query?: (client: ApiClient) => Query | Promise<Query>;
  storage?: Record<string, unknown>;
}

/** Every page with something real to show; a guard fails for a page that is not here. */
export const samples: Readonly<Record<string, Sample>> = {
  'tabs/seasons/index': {},
  'tabs/lectures/index': {},
  'tabs/eligibility/index': {},
  'tabs/identity/index': {},
  'features/articles/list/index': {},
  'features/articles/article/index': {
    query: async (client) => {
      const { articles } = await client.articles.list({ query: { kind: 'policy' } });
      return { articleId: articles[0]!.id };
    },
  },
  'features/documents/document/index': { query: () => ({ documentId: 'plan-2020' }) },
  'features/documents/clause/index': { query: () => ({ documentId: 'plan-2020', clauseId: '4.3' }) },
  'features/search/find/index': { query: () => ({ q: '专利' }) },
  'features/eligibility/question/index': {},
  'features/eligibility/answers/index': { storage: keptCheck(engineer) },
  'features/eligibility/result/index': { storage: keptCheck(engineer) },
  'features/privacy/choices/index': {},
  'features/privacy/own-data/index': {},
  'features/identity/privacy/index': {},
  'features/identity/agreement/index': {},
  'features/identity/about/index': {},
  'features/identity/sessions/index': {},
  'features/staff/confirm/index': { query: () => ({ scene: 'a-code-from-a-screen' }) },
};

/** A page's address as it stands after `/#/`. */
export async function addressOf(route: string, client: ApiClient): Promise<string> {
  const query = (await samples[route]?.query?.(client)) ?? {};
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `${route}?${pairs.join('&')}` : route;
}
