import { identity } from '@titles/shared/contract/identity';
import { client } from './api';
import { forget, keep, tokenInUse } from './session';
import { codeFromWechat } from './wechat-code';

const { signIn: exchange, signOut: end } = client(identity);

export const signIn = (): Promise<void> =>
  codeFromWechat()
    .then((code) => exchange({ body: { code } }))
    .then(({ account, ...pair }) => keep({ ...pair, account: account.id }));

/** Signs out here at once; the service is told where it can be reached. */
export const signOut = (): Promise<void> => {
  const token = tokenInUse();
  return end()
    .catch(() => undefined)
    .then(() => {
      if (token !== null) forget(token);
    });
};
