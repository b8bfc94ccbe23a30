import { DomainError, type FieldError } from '@titles/shared/errors';
import { type ClauseKnown } from '../cited-clause';
import { type ArticleContent, citationsOf } from './content';
import { newFields } from '@titles/shared/policy/new-fields';

/** Refuses, with every reason at once, content that readers must not get. */
export function assertPublishable(content: ArticleContent, clauseKnown: ClauseKnown): void {
  const faults = [
    ...emptyParts(content),
    ...unknownClauses(content, clauseKnown),
    ...wrongField(content),
    ...missingConsent(content),
  ];
  if (faults.length > 0) throw new DomainError('bad-input', '这篇文章还不能发布，请按提示补齐。', faults);
}

function emptyParts({ title, summary, body }: ArticleContent): FieldError[] {
  const faults: FieldError[] = [];
  if (title.trim() === '') faults.push({ path: 'title', message: '请填写标题' });
  if (summary.trim() === '') faults.push({ path: 'summary', message: '请填写摘要' });
  if (body.length === 0) faults.push({ path: 'body', message: '请填写正文' });
  return faults;
}

const unknownClauses = ({ body }: ArticleContent, known: ClauseKnown): FieldError[] =>
  citationsOf(body)
    .filter(({ documentId, clauseId }) => !known(documentId, clauseId))
    .map(({ documentId, clauseId, label }) => ({
      path: 'body',
      message: `引用的条款不存在：${label}（${documentId}/${clauseId}）`,
    }));

function wrongField({ kind, field }: ArticleContent): FieldError[] {
  if (field === null) return [];
  if (kind !== 'guide') return [{ path: 'field', message: '只有办事指南可以填写新领域' }];
  return newFields.includes(field) ? [] : [{ path: 'field', message: `「${field}」不在新领域目录中` }];
}

function missingConsent({ kind, consent }: ArticleContent): FieldError[] {
  if (kind !== 'story') return [];
  const recorded =
    consent !== null &&
    [consent.recordedBy, consent.recordedOn, consent.use].every((part) => part.trim() !== '');
  return recorded ? [] : [{ path: 'consent', message: '请先记录当事人的肖像授权：谁记录、何时、作何用途' }];
}
