import {
  type ArticleContent,
  type ArticleDraft,
  articleEditing,
} from '@titles/shared/contract/article-editing';
import { client } from '../api';
import { SavedVersions } from '../ui/saved-versions';
import { articleLines } from './article-words';

const calls = client(articleEditing);

interface ArticleRevisionsProps {
  article: ArticleDraft;
  /** What is being written. */
  content: ArticleContent;
  again: () => void;
}

/** The revisions of an article. */
export function ArticleRevisions({ article, content, again }: ArticleRevisionsProps) {
  const { id, revision: newest, publishedRevision, revisions } = article;
  return (
    <SavedVersions
      versions={revisions.map(({ revision, ...saved }) => ({ ...saved, number: revision }))}
      newest={newest}
      published={publishedRevision}
      content={content}
      linesOf={articleLines}
      read={(revision) => calls.revision({ params: { articleId: id, revision } })}
      restore={(earlier) => calls.restore({ params: { articleId: id }, body: { revision: newest, earlier } })}
      again={again}
    />
  );
}
