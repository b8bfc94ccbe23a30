/** A part of a file, both ends included. */
export interface Range {
  first: number;
  last: number;
}

/**
 * The part that a Range header asks for of a file of so many bytes. Null where the whole is answered instead: no
 * header, one that cannot be read, or several parts. `none` when the file has no such part.
 */
export function rangeOf(header: string | undefined, size: number): Range | null | 'none' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  if (from === '') {
    if (Number(to) === 0) return 'none';
    return size === 0 ? null : { first: Math.max(0, size - Number(to)), last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return null;
  return first < size ? { first, last } : 'none';
}
