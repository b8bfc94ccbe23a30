import { createHmac } from 'node:crypto';
import { newSecret } from '../secret';

/** What a phone holds of a session. */
export interface Tokens {
  token: string;
  /** `family.secret`: who shows the family with another secret shows a token that was replaced. */
  refreshToken: string;
}

export const firstTokens = (): Tokens => ({
  token: newSecret(),
  refreshToken: `${newSecret()}.${newSecret()}`,
});

/**
 * The tokens that follow a refresh token: always the same for the same salt, so that a lost answer can be given again.
 * Neither the salt nor the token alone leads to them.
 */
export const nextTokens = (refreshToken: string, salt: string): Tokens => ({
  token: derived(refreshToken, `access ${salt}`),
  refreshToken: `${familyOf(refreshToken)}.${derived(refreshToken, `refresh ${salt}`)}`,
});

export const familyOf = (refreshToken: string): string => refreshToken.split('.', 1)[0] ?? '';

const derived = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');
