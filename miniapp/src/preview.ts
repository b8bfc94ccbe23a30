import { instantOf } from '@titles/shared/jiangmen-time';
/** What the console asks of a page in its phone frame: `/?preview=TOKEN&at=2027-02-10#/…`. */
export interface Preview {
  token: string;
  /** The day on which the page is opened. */
  at: string;
}

/** The preview that an address asks for, or null. */
export const previewIn = (search: string): Preview | null => {
  const asked = new URLSearchParams(search);
  const token = asked.get('preview') ?? '';
  const at = asked.get('at') ?? '';
  return /^[\w-]{43}$/.test(token) && /^\d{4}-\d{2}-\d{2}$/.test(at) ? { token, at } : null;
};

const shown = /^\/(seasons\/current|articles)(?=[/?]|$)/;

/** Reads drafts in the place of what is published; everything else stays as it is. */
export const previewPath = (path: string, preview: Preview | null): string =>
  preview && shown.test(path) ? `/previews/${preview.token}${path}` : path;

/** Everything that the page keeps goes to a storage that is empty at first and gone at the end. */
const emptyStorage = (): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
};

/** Makes the browser a phone that is new to the service, at noon of the day; its clock goes on from there. */
const becomePhoneOf = ({ at }: Preview): void => {
  const Real = Date;
  const ahead = instantOf(at, '12:00').getTime() - Real.now();
  globalThis.Date = new Proxy(Real, {
    construct: (_, given: [] | [number]) =>
      given.length === 0 ? new Real(Real.now() + ahead) : new Real(...given),
    get: (target, name) =>
      name === 'now' ? () => Real.now() + ahead : (Reflect.get(target, name) as unknown),
  });
  Object.defineProperty(window, 'localStorage', { value: emptyStorage() });
};

export const preview = process.env.TARO_ENV === 'h5' ? previewIn(window.location.search) : null;
if (process.env.TARO_ENV === 'h5' && preview) becomePhoneOf(preview);
