import { type SearchEntry } from '../search/search.service';
import { type ArticleContent, textOf } from './content';

const kinds: Record<ArticleContent['kind'], string> = {
  policy: '政策解读',
  guide: '办事指南',
  story: '榜样故事',
};

/** What search knows of a published article. */
export const searchEntryOf = (id: string, content: ArticleContent, demo: boolean): SearchEntry => ({
  kind: 'article',
  documentId: null,
  id,
  title: content.title,
  place: demo ? `${kinds[content.kind]} · 示例` : kinds[content.kind],
  text: `${content.summary}\n${textOf(content.body)}`,
});
