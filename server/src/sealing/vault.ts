import { createHmac, hkdfSync } from 'node:crypto';
import { sealed, unsealed } from '../sealed';
import { type SealingKey, type SealingKeys } from './keys';

/** A value as the database keeps it. */
export interface SealedValue {
  /** Which key can read it. */
  keyId: string;
  sealed: string;
  /** The same for the same value: by it a value is found without being read. */
  blindIndex: string;
}

/** Seals values that must never stand anywhere in plain text, and finds them again by a keyed hash. */
export class Vault {
  private readonly keys: ReadonlyMap<string, { seal: Buffer; index: Buffer }>;
  readonly currentKeyId: string;

  constructor(keys: SealingKeys) {
    this.keys = new Map(keys.map((key) => [key.id, { seal: made(key, 'seal'), index: made(key, 'index') }]));
    this.currentKeyId = keys[0].id;
  }

  /** @param kind what the value is; @param owner whose it is: read for another one it is refused */
  seal(kind: string, owner: string, value: string): SealedValue {
    const keyId = this.currentKeyId;
    const { seal, index } = this.keyOf(keyId);
    return {
      keyId,
      sealed: sealed(value, seal, `${kind} ${owner}`),
      blindIndex: blind(index, kind, value),
    };
  }

  /** Throws when the key is not among those configured, or the value was sealed for somebody else. */
  read(kind: string, owner: string, value: Pick<SealedValue, 'keyId' | 'sealed'>): string {
    return unsealed(value.sealed, this.keyOf(value.keyId).seal, `${kind} ${owner}`);
  }

  /** What the value may be found under: one index for each key. */
  indexesOf(kind: string, value: string): string[] {
    return [...this.keys.values()].map(({ index }) => blind(index, kind, value));
  }

  knows(keyId: string): boolean {
    return this.keys.has(keyId);
  }

  private keyOf(id: string) {
    const key = this.keys.get(id);
    if (!key) throw new Error(`Values are sealed with the key "${id}", which SEALING_KEYS does not name.`);
    return key;
  }
}

const made = ({ id, secret }: SealingKey, use: 'seal' | 'index'): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, id, `titles ${use}`, 32));

const blind = (key: Buffer, kind: string, value: string): string =>
  createHmac('sha256', key).update(`${kind} ${value}`).digest('hex');
