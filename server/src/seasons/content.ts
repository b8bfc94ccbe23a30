import { type SeasonContent, type SeasonItemContent } from '@titles/shared/contract/season-editing';
import { DomainError, type FieldError } from '@titles/shared/errors';

export type { SeasonContent, SeasonItemContent };

/** Refuses, with every reason at once, items that lead a reader nowhere; whether articles exist is checked at publication. */
export function assertItems(
  items: readonly SeasonItemContent[],
  clauseKnown: (documentId: string, clauseId: string) => boolean,
): void {
  const faults = items.flatMap((item, position) =>
    faultOf(item, clauseKnown).map((message): FieldError => ({ path: `items.${position}`, message })),
  );
  if (faults.length > 0) throw new DomainError('bad-input', '主题季的内容有误，请按提示修改。', faults);
}

function faultOf(
  { kind, targetId, form, title }: SeasonItemContent,
  clauseKnown: (documentId: string, clauseId: string) => boolean,
): string[] {
  const faults: string[] = [];
  if (kind === 'article' && targetId === null) faults.push(`「${title}」没有选文章`);
  if (kind === 'document') {
    const { documentId, clauseId } = clauseOf(targetId);
    if (!clauseKnown(documentId, clauseId))
      faults.push(`「${title}」指向的条款不存在：${targetId ?? '未填写'}`);
  }
  if ((kind === 'lecture') !== (form !== null)) faults.push(`「${title}」的讲座形式有误`);
  return faults;
}

/** The articles among the items. */
export const articleIdsOf = (items: readonly SeasonItemContent[]): string[] =>
  items.flatMap(({ kind, targetId }) => (kind === 'article' && targetId !== null ? [targetId] : []));

/** The clauses among the items. */
export const clausesOf = (items: readonly SeasonItemContent[]) =>
  items.filter(({ kind }) => kind === 'document').map(({ targetId }) => clauseOf(targetId));

function clauseOf(targetId: string | null) {
  const [documentId = '', clauseId = ''] = (targetId ?? '').split('/');
  return { documentId, clauseId };
}
