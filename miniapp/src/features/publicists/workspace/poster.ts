import Taro from '@tarojs/taro';
import { posters } from '@titles/shared/contract/posters';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { client } from '@titles/miniapp/api';
import { getFile, openFile } from '@titles/miniapp/open-file';
import { shareToken } from '@titles/miniapp/share-token';
import { say } from '@titles/miniapp/ui/toast';

const { picture, sheet } = client({ picture: posters.picture, sheet: posters.sheet });
const web = process.env.TARO_ENV === 'h5';

export type Form = 'picture' | 'sheet';

/** Fetches a poster: the picture into the album, the sheet into WeChat's reader; in a browser both are downloads. */
export const fetchPoster = (content: SharedContent, form: Form): Promise<void> =>
  shareToken(content, 'poster').then((token) => {
    if (token === null) throw new Error('no token');
    const address = (form === 'picture' ? picture : sheet)({ params: { token } });
    return form === 'picture' && !web
      ? getFile(address).then(saved)
      : openFile(address, form === 'picture' ? '海报.png' : '海报A4.pdf');
  });

/** Who refused before is asked by WeChat's settings page alone. */
const saved = (filePath: string): Promise<void> =>
  Taro.saveImageToPhotosAlbum({ filePath }).then(
    () => say('已存到相册，可以发到群里'),
    (failure: unknown) => {
      const reason = (failure as { errMsg?: string } | undefined)?.errMsg ?? '';
      if (/cancel/i.test(reason)) return undefined;
      if (!/auth|den(y|ied)/i.test(reason)) throw new Error(reason);
      return Taro.showModal({
        title: '需要您允许存到相册',
        content: '在设置里打开「添加到相册」，海报才能存进手机。我们不读取您的相册。',
        confirmText: '去设置',
        cancelText: '先不存',
      }).then(({ confirm }) =>
        confirm
          ? Taro.openSetting().then(({ authSetting }) =>
              authSetting['scope.writePhotosAlbum'] ? saved(filePath) : undefined,
            )
          : undefined,
      );
    },
  );
