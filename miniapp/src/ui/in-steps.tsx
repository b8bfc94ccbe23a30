import { memo, type ReactNode, useEffect, useState } from 'react';
import { Skeleton } from './skeleton';

type Step = () => ReactNode;

/**
 * Puts its steps on the screen one after the other, and works each out only then: a long page is read and touched while
 * it still grows.
 */
export const InSteps = ({ steps }: { steps: readonly Step[] }) => {
  const [shown, setShown] = useState(0);
  const growing = shown < steps.length;
  useEffect(() => {
    if (!growing) return;
    const next = setTimeout(() => setShown(shown + 1));
    return () => clearTimeout(next);
  }, [growing, shown]);
  return (
    <>
      {steps.slice(0, shown).map((step, index) => (
        <WorkedOut key={index} step={step} />
      ))}
      {/* Only at first: one that is moved down would count as a page that jumps. */}
      {shown === 0 && <Skeleton />}
    </>
  );
};

const WorkedOut = memo(({ step }: { step: Step }) => <>{step()}</>);
WorkedOut.displayName = 'WorkedOut';
