import Taro from '@tarojs/taro';
import { tokenInUse } from './session';
import { download } from './web-download';

const headers = (): Record<string, string> => {
  const token = tokenInUse();
  return token === null ? {} : { authorization: `Bearer ${token}` };
};

/** Shows a file of the service that only its owner may have: in WeChat's reader, in a browser as a download. */
export const openFile = (path: string, name: string): Promise<void> =>
  process.env.TARO_ENV === 'h5'
    ? fetch(API_BASE + path, { headers: headers() }).then((answer) => {
        if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
        return answer.blob().then((file) => download(file, name));
      })
    : Taro.downloadFile({ url: API_BASE + path, header: headers() }).then(({ statusCode, tempFilePath }) => {
        if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
        return Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true }).then(
          () => undefined,
        );
      });
