import Taro from '@tarojs/taro';
import { ApiError } from '@titles/shared/contract/endpoint';
import { tokenInUse } from './session';

const refused = (body: unknown, status: number): ApiError => {
  const { error } = body as { error?: { message?: string } };
  return new ApiError('conflict', error?.message ?? '文件暂时打不开，请稍后再试。', status, undefined, []);
};

const authorised = (): Record<string, string> => {
  const token = tokenInUse();
  return token === null ? {} : { authorization: `Bearer ${token}` };
};

/** The browser asks for the file itself, as a link with the session's token cannot be made. */
const onWeb = (address: string, name: string): Promise<void> =>
  fetch(API_BASE + address, { headers: authorised() }).then((answer) => {
    if (!answer.ok)
      return answer.json().then((body: unknown) => Promise.reject(refused(body, answer.status)));
    return answer.blob().then((file) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
  });

const onPhone = (address: string): Promise<void> =>
  Taro.downloadFile({ url: API_BASE + address, header: authorised() }).then(
    ({ statusCode, tempFilePath }) => {
      if (statusCode !== 200) throw refused({}, statusCode);
      return Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true }).then(
        () => undefined,
      );
    },
  );

/** Opens a PDF of the service: on the phone in WeChat's reader, in a browser as a download. */
export const openPdf = (address: string, name: string): Promise<void> =>
  process.env.TARO_ENV === 'h5' ? onWeb(address, name) : onPhone(address);
