/** What somebody has written and not saved yet, and on top of which version. */
export interface KeptDraft<T> {
  base: number;
  content: T;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;
const keyOf = (name: string) => `titles.console.draft.${name}`;

/** What this computer keeps under a name; null when there is nothing, or nothing that can be read. */
export function readDraft<T>(storage: Storage, name: string): KeptDraft<T> | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(name)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('base' in kept) || !('content' in kept)) return null;
    return typeof kept.base === 'number' ? (kept as KeptDraft<T>) : null;
  } catch {
    return null;
  }
}

/** Keeps it, so that neither the end of a session nor a closed window loses it. */
export function keepDraft<T>(storage: Storage, name: string, draft: KeptDraft<T>): void {
  try {
    storage.setItem(keyOf(name), JSON.stringify(draft));
  } catch {
    // A full storage must not stop anybody from writing on.
  }
}

export const dropDraft = (storage: Storage, name: string): void => storage.removeItem(keyOf(name));
