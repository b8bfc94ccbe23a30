import { type ClausePage } from '@titles/shared/contract/documents';

/** A clause as a reader writes it: 「《实施方案》四（三）一是」. */
export function citationLabel({ document, clause, path }: Pick<ClausePage, 'document' | 'clause' | 'path'>) {
  const short = /《([^《》]+)》[^》]*$/.exec(document.title)?.[1] ?? document.title;
  const place = [...path, clause].map(({ label }) => label.replace(/、$/, '')).join('');
  return `《${short}》${place || clause.title}`;
}
