import { useEffect, useState } from 'react';
import { ApiError } from '@titles/shared/contract/endpoint';
import { sentenceOf } from './refusal-words';
import { useSession } from './session';

export interface Failure {
  /** `offline`: no answer came at all. */
  code: ApiError['code'] | 'offline';
  sentence: string;
}

export const failureOf = (error: unknown): Failure =>
  error instanceof ApiError
    ? { code: error.code, sentence: sentenceOf(error) }
    : { code: 'offline', sentence: '网络好像断开了，请检查网络后再试。' };

export interface Remote<T> {
  /** What was read last, also while it is read anew; absent until the first answer. */
  value?: T;
  failure?: Failure;
  retry: () => void;
}

/** What came of the call with the input `key`. */
interface Seen<T> {
  key: string;
  value?: T;
  failure?: Failure;
}

type Call<A extends unknown[], T> = (...input: A) => Promise<T>;

/** The last answer of each call, so that a page one comes back to stands there at once. */
const answers = new Map<unknown, Map<string, unknown>>();
// The next person to sign in on this phone sees nothing of the last one's.
useSession.subscribe((now, before) => {
  if (!now.kept || !before.kept) answers.clear();
});

const answersOf = (call: unknown): Map<string, unknown> => {
  const known = answers.get(call) ?? new Map<string, unknown>();
  answers.set(call, known);
  return known;
};

/** Reads through a client's call when the page opens, when `input` changes, and on `retry`. */
export const useRemote = <A extends unknown[], T>(call: Call<A, T>, ...input: A): Remote<T> =>
  useReading(call, input);

/**
 * As {@link useRemote}, but without what was read before the page opened: for what goes into a form, which would else
 * put back what has been changed since. What was answered stays over `retry`.
 */
export const useFresh = <A extends unknown[], T>(call: Call<A, T>, ...input: A): Remote<T> => {
  const { value, answered, ...rest } = useReading(call, input);
  return { ...rest, value: answered ? value : undefined };
};

const useReading = <A extends unknown[], T>(
  call: Call<A, T>,
  input: A,
): Remote<T> & { answered: boolean } => {
  const key = JSON.stringify(input);
  const [attempt, setAttempt] = useState(0);
  const [seen, setSeen] = useState<Seen<T>>({ key: '' });
  /** The input that was answered last since the page opened. */
  const [answered, setAnswered] = useState('');

  useEffect(() => {
    let wanted = true;
    const known = answersOf(call);
    call(...(JSON.parse(key) as A)).then(
      (value) => {
        known.set(key, value);
        if (!wanted) return;
        setSeen({ key, value });
        setAnswered(key);
      },
      (error: unknown) => {
        if (wanted) setSeen({ key, failure: failureOf(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [call, key, attempt]);

  const current: Seen<T> = seen.key === key ? seen : { key };
  return {
    value: current.value ?? (answersOf(call).get(key) as T | undefined),
    failure: current.failure,
    answered: answered === key,
    retry: () => {
      setSeen({ key: '' });
      setAttempt(attempt + 1);
    },
  };
};
