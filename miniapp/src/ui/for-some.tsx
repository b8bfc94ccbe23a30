import { type ReactNode } from 'react';
import { type Remote } from '../remote';
import { LastRead } from './last-read';
import { isClosed, ReadFailure } from './read-failure';
import { Skeleton } from './skeleton';

interface ForSomeProps<T> {
  remote: Remote<T>;
  /** For whom the page is, as one says it: 讲师. */
  whom: string;
  children: (value: T) => ReactNode;
}

/** What was read of a page for some. It stays when it cannot be read again, unless the page is closed to them by now. */
export const ForSome = <T,>({ remote: { value, failure, retry }, whom, children }: ForSomeProps<T>) => {
  if (failure && (value === undefined || isClosed(failure)))
    return <ReadFailure failure={failure} onRetry={retry} whom={whom} />;
  return value === undefined ? (
    <Skeleton shape="cards" />
  ) : (
    <>
      {failure && <LastRead what="内容" failure={failure} onRetry={retry} />}
      {children(value)}
    </>
  );
};
