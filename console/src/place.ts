/** Where the desk is: a page and what it was opened with. It stands behind `#`, so that none of it reaches a log. */
export interface Place {
  path: string;
  query: Readonly<Record<string, string>>;
}

/** `#/grants?state=accepted` as a place. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  return { path, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** A place as an address; what is empty is left out. */
export function addressOf({ path, query }: Place): string {
  const pairs = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `#/${path}${pairs && `?${pairs}`}`;
}
