/** A secret of 32 bytes from which the keys are made, with the name under which what it seals is kept. */
export interface SealingKey {
  id: string;
  secret: Buffer;
}
/** The first one seals; all of them read. */
export type SealingKeys = readonly [SealingKey, ...SealingKey[]];

const LENGTH = 32;
const entry = /^([a-z0-9-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/**
 * Reads `new:BASE64,old:BASE64`, each of 32 bytes. Null when it is written otherwise, or a name comes twice.
 */
export function readKeys(text: string): SealingKeys | null {
  const keys = text.split(',').map((part) => {
    const [, id, secret] = entry.exec(part.trim()) ?? [];
    return id !== undefined && secret !== undefined ? { id, secret: Buffer.from(secret, 'base64') } : null;
  });
  const sound = keys.filter((key) => key !== null);
  const [first, ...others] = sound;
  if (!first || sound.length < keys.length || new Set(sound.map(({ id }) => id)).size < keys.length)
    return null;
  return [first, ...others];
}

/** For development beside the stand-in alone: it is no secret. */
export const developmentKeys: SealingKeys = [{ id: 'development', secret: Buffer.alloc(LENGTH, 'dev') }];
