import { type ClausePage } from './contract/documents';

type Place = Pick<ClausePage, 'clause' | 'path'> & { document: Pick<ClausePage['document'], 'title'> };

/** A clause as a reader writes it: 「《实施方案》四（三）一是」. */
export function citationLabel({ document, clause, path }: Place): string {
  const short = /《([^《》]+)》[^》]*$/.exec(document.title)?.[1] ?? document.title;
  const place = [...path, clause].map(({ label }) => label.replace(/、$/, '')).join('');
  return `《${short}》${place || clause.title}`;
}
