import Taro from '@tarojs/taro';
import { ApiError, type Answer } from '@titles/shared/contract/endpoint';
import { tokenInUse } from '@titles/miniapp/session';

const PATH = '/publicists/mine/form';
const headersOf = (type: string) => ({ 'content-type': type, authorization: `Bearer ${tokenInUse() ?? ''}` });

/** What the service said, where it is a refusal. */
const checked = ({ status, body }: Pick<Answer, 'status' | 'body'>): void => {
  if (status < 300) return;
  const { error } = (body ?? {}) as { error?: { message?: string } };
  throw new ApiError('bad-input', error?.message ?? '没有上传成功，请再试一次。', status, undefined, []);
};

/** A browser's own choice of a file; never settles when the person chooses none. */
const chosenOnWeb = (): Promise<File> =>
  new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = 'image/jpeg,image/png,application/pdf';
    field.onchange = () => {
      const file = field.files?.[0];
      if (file) resolve(file);
    };
    field.click();
  });

const onWeb = (): Promise<void> =>
  chosenOnWeb()
    .then((file) => fetch(API_BASE + PATH, { method: 'PUT', headers: headersOf(file.type), body: file }))
    .then((answer) => answer.json().then((body: unknown) => checked({ status: answer.status, body })));

const onPhone = (): Promise<void> =>
  Taro.chooseImage({ count: 1, sizeType: ['compressed'] }).then(({ tempFilePaths: [path = ''] }) => {
    const data = Taro.getFileSystemManager().readFileSync(path) as ArrayBuffer;
    const type = /\.png$/i.test(path) ? 'image/png' : 'image/jpeg';
    return Taro.request<unknown, ArrayBuffer>({
      url: API_BASE + PATH,
      method: 'PUT',
      header: headersOf(type),
      data,
    }).then(({ statusCode, data: body }) => checked({ status: statusCode, body }));
  });

/** Lets the person photograph or choose the stamped form, and sends it. */
export const sendForm = (): Promise<void> => (process.env.TARO_ENV === 'h5' ? onWeb() : onPhone());
