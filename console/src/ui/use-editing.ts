import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, type KeptDraft, readDraft } from './kept-draft';

interface Saved<T> {
  version: number;
  content: T;
}

export interface Editing<T> {
  content: T;
  /** The version that the content is written on top of. */
  base: number;
  /** Whether it differs from what is saved. */
  changed: boolean;
  /** Whether a colleague has saved a newer version meanwhile. */
  overtaken: boolean;
  set: (content: T) => void;
  /** Gives up what was not saved. */
  reset: () => void;
  /** Goes on writing, on top of the colleague's version. */
  rebase: () => void;
}

/** Where the writing stands, whatever is written. */
export type EditingState = Omit<Editing<unknown>, 'content' | 'set'>;

/** What is being written: kept on this computer until it is saved, whatever happens to the session. */
export function useEditing<T>(name: string, saved: Saved<T>): Editing<T> {
  const [draft, setDraft] = useState<KeptDraft<T> | null>(() => readDraft<T>(localStorage, name));
  const content = draft === null ? saved.content : draft.content;
  const changed = draft !== null && JSON.stringify(content) !== JSON.stringify(saved.content);
  // What was saved is the base of what is written next.
  const base = changed ? draft.base : saved.version;
  useEffect(() => {
    if (draft === null || !changed) dropDraft(localStorage, name);
    else keepDraft(localStorage, name, draft);
  }, [draft, changed, name]);
  return {
    content,
    base,
    changed,
    overtaken: changed && base !== saved.version,
    set: (next) => setDraft({ base, content: next }),
    reset: () => setDraft(null),
    rebase: () => setDraft({ base: saved.version, content }),
  };
}
