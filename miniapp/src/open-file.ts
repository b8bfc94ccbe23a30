import Taro from '@tarojs/taro';
import { ApiError } from '@titles/shared/contract/endpoint';
import { renewedFor } from './api';
import { tokenInUse } from './session';
import { download } from './web-download';

const headers = (): Record<string, string> => {
  const token = tokenInUse();
  return token === null ? {} : { authorization: `Bearer ${token}` };
};

const checked = <A extends { statusCode: number }>(answer: A): A => {
  if (answer.statusCode !== 200)
    throw new ApiError('busy', '文件没有取到，请过一会儿再试。', answer.statusCode, undefined, []);
  return answer;
};

const fetched = (path: string) =>
  fetch(API_BASE + path, { headers: headers() }).then((answer) =>
    answer.blob().then((file) => ({ statusCode: answer.status, file })),
  );

/** Gets a file of the service that only its owner may have onto the phone; resolves with its path there. */
export const getFile = (path: string): Promise<string> =>
  renewedFor(() => Taro.downloadFile({ url: API_BASE + path, header: headers() }))
    .then(checked)
    .then(({ tempFilePath }) => tempFilePath);

/** Shows such a file: in WeChat's reader, in a browser as a download. */
export const openFile = (path: string, name: string): Promise<void> =>
  process.env.TARO_ENV === 'h5'
    ? renewedFor(() => fetched(path))
        .then(checked)
        .then(({ file }) => download(file, name))
    : getFile(path).then((filePath) =>
        Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true }).then(() => undefined),
      );
