import { type Answer, type Request, type Send } from './endpoint';

interface SessionHeld {
  tokenInUse: () => string | null;
  /** Gets the next token in place of the one in use; afterwards none is in use if the session is over. */
  renew: () => Promise<void>;
  forget: (token: string) => void;
}

const isUnknown = ({ status, body }: Answer): boolean =>
  status === 401 && (body as { error?: { code?: unknown } } | undefined)?.error?.code === 'not-signed-in';

/**
 * Sends with the token in use. When the service does not know it any more, one renewal serves all requests that wait
 * for it, and each is sent once again; what anyone may call goes without a token when the session is over.
 */
export const renewing = <F = never>(
  exchange: (request: Request<F>, token: string | null) => Promise<Answer>,
  { tokenInUse, renew, forget }: SessionHeld,
): Send<F> => {
  let renewal: Promise<void> | null = null;
  const done = () => {
    renewal = null;
  };
  const renewed = () => {
    if (!renewal) {
      renewal = renew();
      renewal.then(done, done);
    }
    return renewal;
  };

  const again = (request: Request<F>, refused: Answer) => {
    const token = tokenInUse();
    if (token === null) return request.renews ? exchange(request, null) : refused;
    return exchange(request, token).then((answer) => {
      if (!isUnknown(answer)) return answer;
      forget(token);
      return request.renews ? exchange(request, null) : answer;
    });
  };

  return (request) => {
    const token = tokenInUse();
    return exchange(request, token).then((answer) => {
      if (token === null || !isUnknown(answer)) return answer;
      const ready = tokenInUse() === token ? renewed() : Promise.resolve();
      return ready.then(() => again(request, answer));
    });
  };
};
