import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { CitationRow } from './citation.entity';
import { FollowRow } from './follow.entity';
import { PostRow } from './post.entity';
import { ReportRow } from './report.entity';
import { TextRow } from './text.entity';

export const textKey = (postId: string, revision: number): string => `${postId} ${revision}`;

/** The texts of posts that readers get, or those submitted last, by post and revision. */
export async function textsOf(
  manager: EntityManager,
  posts: readonly PostRow[],
): Promise<Map<string, TextRow>> {
  if (posts.length === 0) return new Map();
  const rows = await manager.findBy(TextRow, {
    postId: In(posts.map(({ id }) => id)),
    revision: In([
      ...new Set(posts.flatMap(({ shownRevision, newestRevision }) => [shownRevision ?? 0, newestRevision])),
    ]),
  });
  return new Map(rows.map((row) => [textKey(row.postId, row.revision), row]));
}

export async function citationsOf(
  manager: EntityManager,
  textIds: readonly string[],
): Promise<Map<string, CitationRow[]>> {
  const found = new Map<string, CitationRow[]>();
  if (textIds.length === 0) return found;
  const rows = await manager.find(CitationRow, {
    where: { textId: In([...textIds]) },
    order: { textId: 'ASC', place: 'ASC' },
  });
  for (const row of rows) found.set(row.textId, [...(found.get(row.textId) ?? []), row]);
  return found;
}

export async function postOf(manager: EntityManager, id: string, kind?: PostRow['kind']): Promise<PostRow> {
  const post = await manager.findOneBy(PostRow, { id, ...(kind && { kind }) });
  if (!post) throw new DomainError('not-found');
  return post;
}

/**
 * Locks a post, by its own id or that of one of its texts, before anything is read: a flag that is set at the same time
 * is seen, or waits.
 */
export const lockPost = (manager: EntityManager, id: string): Promise<unknown> =>
  manager.query(
    `UPDATE forum_posts SET newest_revision = newest_revision
     WHERE id = ? OR id IN (SELECT post_id FROM forum_texts WHERE id = ?)`,
    [id, id],
  );

/** A question that everybody sees. */
export async function shownQuestion(manager: EntityManager, id: string): Promise<PostRow> {
  const post = await postOf(manager, id, 'question');
  if (post.shownRevision === null) throw new DomainError('not-found');
  return post;
}

/** The answers to questions that everybody sees. */
export const shownAnswers = (manager: EntityManager, questionIds: readonly string[]): Promise<PostRow[]> =>
  questionIds.length === 0
    ? Promise.resolve([])
    : manager.find(PostRow, {
        where: { questionId: In([...questionIds]), kind: 'answer', shownRevision: Not(IsNull()) },
        order: { shownAt: 'ASC', id: 'ASC' },
      });

/** Deletes posts with all that belongs to them. */
export async function deletePosts(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await deleteTexts(manager, ids);
  await manager.delete(ReportRow, { postId: In([...ids]) });
  await manager.delete(FollowRow, { questionId: In([...ids]) });
  await manager.update(PostRow, { acceptedId: In([...ids]) }, { acceptedId: null });
  await manager.delete(PostRow, { id: In([...ids]) });
}

export async function deleteTexts(manager: EntityManager, postIds: readonly string[]): Promise<void> {
  const texts = await manager.find(TextRow, { where: { postId: In([...postIds]) }, select: { id: true } });
  await manager.delete(CitationRow, { textId: In(texts.map(({ id }) => id)) });
  await manager.delete(TextRow, { postId: In([...postIds]) });
}
