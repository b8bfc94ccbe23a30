import { type SeasonItem } from '@titles/shared/contract/seasons';
import { daysUntil } from '@titles/shared/jiangmen-time';
import { type Tab } from './ui/navigate';

export type Destination = { tab: Tab } | { path: string; query: Record<string, string> };

/** Where an item of a season leads. */
export const destinationOf = ({ kind, targetId }: SeasonItem): Destination => {
  if (kind === 'check') return { tab: 'eligibility' };
  if (targetId === null) return { tab: 'lectures' };
  if (kind === 'lecture') return { path: '/features/lectures/lecture/index', query: { lectureId: targetId } };
  if (kind === 'article') return { path: '/features/articles/article/index', query: { articleId: targetId } };
  const [documentId = '', clauseId] = targetId.split('/');
  return clauseId === undefined
    ? { path: '/features/documents/document/index', query: { documentId } }
    : { path: '/features/documents/clause/index', query: { documentId, clauseId } };
};

const soonest = (items: readonly SeasonItem[], today: string): SeasonItem | undefined =>
  items
    .filter((item) => item.day !== null && daysUntil(item.day, today) >= 0)
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))[0];

/** Home's cards: the next lecture, the next date or document, the first article; each only where there is one. */
export const highlightsOf = (items: readonly SeasonItem[], today: string): SeasonItem[] => {
  const lectures = items.filter(({ kind }) => kind === 'lecture');
  const articles = items.filter(({ kind }) => kind === 'article');
  const others = items.filter(({ kind }) => kind === 'document' || kind === 'check');
  return [
    soonest(lectures, today) ?? lectures.find(({ day }) => day === null),
    soonest([...others, ...articles.slice(1)], today) ?? others.find(({ kind }) => kind === 'document'),
    articles[0],
  ].filter((item) => item !== undefined);
};
