import { type Answer } from '@titles/shared/contract/endpoint';

type Get = (path: string, headers: Record<string, string>) => Promise<Answer>;

/**
 * Reads through `get`, sending the ETag of the last answer: what has not changed (304) is answered from memory.
 * A browser does this by itself; WeChat does not.
 */
export const revalidated = (get: Get): Get => {
  const known = new Map<string, Answer>();
  return (path, headers) => {
    const last = known.get(path);
    const etag = last?.headers.etag;
    return get(path, etag === undefined ? headers : { ...headers, 'if-none-match': etag }).then((answer) => {
      if (last && answer.status === 304) return last;
      if (answer.status === 200 && answer.headers.etag !== undefined) known.set(path, answer);
      return answer;
    });
  };
};
