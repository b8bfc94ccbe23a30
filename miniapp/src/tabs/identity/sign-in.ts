import { identity } from '@titles/shared/contract/identity';
import { client } from '../../api';
import { failureOf } from '../../remote';
import { forget, keep, tokenInUse } from '../../session';
import { codeFromWechat } from '../../wechat-code';

const { signIn: exchange, signOut: end } = client(identity);

/** Signs in; resolves with the sentence to show when it did not work, else with null. */
export const signIn = (): Promise<string | null> =>
  codeFromWechat()
    .then((code) => exchange({ body: { code } }))
    .then(({ token, refreshToken, expiresAt }) => {
      keep({ token, refreshToken, expiresAt });
      return null;
    })
    .catch((error: unknown) => failureOf(error).sentence);

/** Signs out here at once; the service is told where it can be reached. */
export const signOut = (): Promise<void> => {
  const token = tokenInUse();
  return end()
    .catch(() => undefined)
    .then(() => {
      if (token !== null) forget(token);
    });
};
