import { useEffect } from 'react';
import { type Remote } from '../use-remote';
import { SIZE } from './list-state';

/** Turns to the last page when the one that was asked for is no more, because the last row on it was settled. */
export function usePageThatIs(
  { value, loading }: Remote<{ rows: readonly unknown[]; total: number }>,
  page: number,
  turnTo: (page: number) => void,
): void {
  const last = value ? Math.ceil(value.total / SIZE) : page;
  const gone = !loading && value?.rows.length === 0 && last > 0 && last < page;
  useEffect(() => {
    if (gone) turnTo(last);
  });
}
