import Taro from '@tarojs/taro';
import { say } from '@titles/miniapp/ui/toast';

const reasonOf = (failure: unknown): string => (failure as { errMsg?: string } | undefined)?.errMsg ?? '';

/** Once refused, WeChat does not ask again: only its own settings page can allow it. */
const askAgain = (filePath: string): Promise<void> =>
  Taro.showModal({
    title: '需要您允许存到相册',
    content: '在设置里打开「添加到相册」，图片才能存进手机。我们不读取您的相册。',
    confirmText: '去设置',
    cancelText: '先不存',
  }).then(({ confirm }) =>
    confirm
      ? Taro.openSetting().then(({ authSetting }) =>
          authSetting['scope.writePhotosAlbum'] ? toAlbum(filePath) : undefined,
        )
      : undefined,
  );

/** Puts a picture into the phone's album, on the way over WeChat's settings where that was refused before. */
export const toAlbum = (filePath: string): Promise<void> =>
  Taro.saveImageToPhotosAlbum({ filePath }).then(
    () => say('已存到相册'),
    (failure: unknown) => {
      const reason = reasonOf(failure);
      if (/cancel/i.test(reason)) return undefined;
      if (/auth|den(y|ied)/i.test(reason)) return askAgain(filePath);
      throw failure;
    },
  );
