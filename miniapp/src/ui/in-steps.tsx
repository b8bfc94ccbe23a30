import { Children, type PropsWithChildren, useEffect, useState } from 'react';
import { Skeleton } from './skeleton';

/** Puts its children on the screen one after the other: a long page is read and touched while it still grows. */
export const InSteps = ({ children }: PropsWithChildren) => {
  const parts = Children.toArray(children);
  const [shown, setShown] = useState(0);
  const growing = shown < parts.length;
  useEffect(() => {
    if (!growing) return;
    const next = setTimeout(() => setShown(shown + 1));
    return () => clearTimeout(next);
  }, [growing, shown]);
  return (
    <>
      {parts.slice(0, shown)}
      {/* A new one each time: one that is moved down would count as a page that jumps. */}
      {growing && <Skeleton key={shown} />}
    </>
  );
};
