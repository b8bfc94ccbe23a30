import { useState } from 'react';
import { failureOf } from './remote';

interface Acting {
  busy: boolean;
  /** Why the last act did not happen. */
  refusal: string | null;
  act: <T>(work: () => Promise<T>, done: (value: T) => void) => void;
}

/** One thing at a time that changes something: while it is under way nothing else begins. */
export const useAct = (): Acting => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const act = <T>(work: () => Promise<T>, done: (value: T) => void) => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    void work()
      .then(done, (error: unknown) => setRefusal(failureOf(error).sentence))
      .then(() => setBusy(false));
  };
  return { busy, refusal, act };
};
