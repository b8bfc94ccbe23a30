import { seasons } from '@titles/shared/contract/seasons';
import { client } from '@titles/miniapp/api';
import { keepHomeTokens } from '@titles/miniapp/home-share';
import { shareToken } from '@titles/miniapp/share-token';

const { current } = client({ current: seasons.current });

/** Makes home ready to be shared in the publicist's name this season; without a network it is shared in nobody's. */
export const shareHome = (): void => {
  void current()
    .then(({ id }) => {
      const content = { kind: 'season' as const, id };
      return Promise.all([shareToken(content, 'chat'), shareToken(content, 'moments')]);
    })
    .then(([chat, moments]) => {
      if (chat !== null && moments !== null) keepHomeTokens({ chat, moments });
    })
    .catch(() => undefined);
};
