import { useCallback, useEffect, useState } from 'react';
import { sentenceOf } from './api';

export interface Remote<T> {
  /** What was read last, also while it is read anew. */
  value?: T | undefined;
  failure?: string | undefined;
  loading: boolean;
  again: () => void;
}

type Call<A, T> = (input: A) => Promise<T>;

interface Seen<T> {
  /** For which input. */
  key: string;
  asked: string;
  value?: T | undefined;
  failure?: string | undefined;
}

/** Reads through a client's call when the page opens, when `input` changes, and on `again`. */
export function useRemote<A, T>(call: Call<A, T>, input: A): Remote<T> {
  const key = JSON.stringify(input);
  const [attempt, setAttempt] = useState(0);
  const [seen, setSeen] = useState<Seen<T>>({ key: '', asked: '' });
  const asked = `${attempt} ${key}`;
  useEffect(() => {
    let wanted = true;
    call(JSON.parse(key) as A).then(
      (value) => wanted && setSeen({ key, asked, value }),
      (error: unknown) =>
        wanted &&
        setSeen((before) => ({
          ...{ key, asked, failure: sentenceOf(error) },
          // What was read for something else is not this.
          value: before.key === key ? before.value : undefined,
        })),
    );
    return () => {
      wanted = false;
    };
  }, [call, key, asked]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const { value, failure } = seen;
  return { value, failure: seen.asked === asked ? failure : undefined, loading: seen.asked !== asked, again };
}
