import { type Request, type Send } from './endpoint';

/**
 * Gives each request that wants a key one for each thing that a person does: who asks for the same again before an
 * answer came, because the network broke or they tapped twice, sends the same key.
 */
export function keyed<F = never>(send: Send<F>, newKey: () => string): Send<F> {
  const open = new Map<string, string>();
  return (request: Request<F>) => {
    if (!request.once) return send(request);
    const action = [request.method, request.path, JSON.stringify(request.body)].join(' ');
    const key = open.get(action) ?? newKey();
    open.set(action, key);
    return send({ ...request, key }).then((answer) => {
      if (answer.status < 500) open.delete(action);
      return answer;
    });
  };
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A new key: 32 letters and digits. */
export const newKey = (): string =>
  Array.from({ length: 32 }, () => DIGITS[Math.floor(Math.random() * DIGITS.length)]).join('');
