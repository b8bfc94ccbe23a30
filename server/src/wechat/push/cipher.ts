import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** WeChat pads to whole blocks of 32 bytes, not of 16 as AES does by itself. */
const BLOCK = 32;
const CHANCE = 16;
const LENGTH = 4;

/** SHA-1 of the parts in the order of their bytes: `signature` over three, `msg_signature` over four. */
export const signatureOf = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

/** Compares without telling by its time how much was right. */
export function isSame(claimed: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(claimed), digest(expected));
}

const secretsOf = (encodingKey: string) => {
  const key = Buffer.from(`${encodingKey}=`, 'base64');
  return { key, iv: key.subarray(0, 16) };
};

/**
 * The text of a callback: chance, length, text, app id, in AES-256-CBC. Undefined when it was not encrypted for this
 * mini-program with this key.
 */
export function decrypt(encodingKey: string, appId: string, encrypted: string): string | undefined {
  const plain = unpadded(decipher(encodingKey, Buffer.from(encrypted, 'base64')));
  const start = CHANCE + LENGTH;
  if (!plain || plain.length < start) return undefined;
  const end = start + plain.readUInt32BE(CHANCE);
  if (end > plain.length || !isSame(plain.toString('utf8', end), appId)) return undefined;
  return plain.toString('utf8', start, end);
}

/** The reverse of {@link decrypt}. */
export function encrypt(
  encodingKey: string,
  appId: string,
  text: string,
  chance = randomBytes(CHANCE),
): string {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(Buffer.byteLength(text));
  const plain = Buffer.concat([chance, length, Buffer.from(text), Buffer.from(appId)]);
  const padding = BLOCK - (plain.length % BLOCK);
  const { key, iv } = secretsOf(encodingKey);
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])),
    cipher.final(),
  ]).toString('base64');
}

function decipher(encodingKey: string, bytes: Buffer): Buffer {
  if (bytes.length % BLOCK !== 0) return Buffer.alloc(0);
  const { key, iv } = secretsOf(encodingKey);
  const aes = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([aes.update(bytes), aes.final()]);
}

function unpadded(plain: Buffer): Buffer | undefined {
  const padding = plain.at(-1) ?? 0;
  const end = plain.length - padding;
  const sound = padding >= 1 && padding <= BLOCK && plain.subarray(end).every((byte) => byte === padding);
  return sound ? plain.subarray(0, end) : undefined;
}
