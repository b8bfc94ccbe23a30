import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

const keyOf = (appId: string, secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, appId, 'wechat access token', 32));

/** An access token as the database keeps it: worth nothing to a reader without the app secret. */
export function seal(token: string, appId: string, secret: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyOf(appId, secret), iv);
  const sealed = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The token again; undefined when it was sealed with another secret or for another mini-program. */
export function unseal(text: string, appId: string, secret: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(appId, secret), bytes.subarray(0, IV));
    cipher.setAuthTag(bytes.subarray(IV, IV + TAG));
    return Buffer.concat([cipher.update(bytes.subarray(IV + TAG)), cipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
