import { hkdfSync } from 'node:crypto';
import { sealed, unsealed } from '../../sealed';

const keyOf = (appId: string, secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, appId, 'wechat access token', 32));

/** An access token as the database keeps it: worth nothing to a reader without the app secret. */
export const seal = (token: string, appId: string, secret: string): string =>
  sealed(token, keyOf(appId, secret));

/** The token again; undefined when it was sealed with another secret or for another mini-program. */
export function unseal(text: string, appId: string, secret: string): string | undefined {
  try {
    return unsealed(text, keyOf(appId, secret));
  } catch {
    return undefined;
  }
}
