import Taro from '@tarojs/taro';
import { refused } from '@titles/shared/contract/endpoint';
import { renewedFor } from '@titles/miniapp/api';
import { tokenInUse } from '@titles/miniapp/session';

interface Answered {
  statusCode: number;
  data: unknown;
}

const PATH = '/publicists/mine/form';
const headersOf = (type: string) => ({ 'content-type': type, authorization: `Bearer ${tokenInUse() ?? ''}` });

/** What the service said, where it is a refusal. */
const checked = ({ statusCode, data }: Answered): void => {
  if (statusCode >= 300) throw refused({ status: statusCode, headers: {}, body: data });
};

/** A browser's own choice of a file; null when the person chooses none. */
const chosenOnWeb = (): Promise<File | null> =>
  new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = 'image/jpeg,image/png,application/pdf';
    field.onchange = () => resolve(field.files?.[0] ?? null);
    field.oncancel = () => resolve(null);
    field.click();
  });

const sentFromWeb = (file: File): Promise<Answered> =>
  fetch(API_BASE + PATH, { method: 'PUT', headers: headersOf(file.type), body: file }).then((answer) =>
    answer.json().then((data: unknown) => ({ statusCode: answer.status, data })),
  );

const chosenOnPhone = (): Promise<string | null> =>
  Taro.chooseImage({ count: 1, sizeType: ['compressed'] }).then(
    ({ tempFilePaths: [path] }) => path ?? null,
    (failure: unknown) => {
      if (/cancel/i.test((failure as { errMsg?: string } | undefined)?.errMsg ?? '')) return null;
      throw failure;
    },
  );

const sentFromPhone = (path: string): Promise<Answered> =>
  Taro.request<unknown, ArrayBuffer>({
    url: API_BASE + PATH,
    method: 'PUT',
    header: headersOf(/\.png$/i.test(path) ? 'image/png' : 'image/jpeg'),
    data: Taro.getFileSystemManager().readFileSync(path) as ArrayBuffer,
  });

const sent = <F>(file: F | null, send: (file: F) => Promise<Answered>): Promise<boolean> =>
  file === null
    ? Promise.resolve(false)
    : renewedFor(() => send(file))
        .then(checked)
        .then(() => true);

/** Lets the person photograph or choose the stamped form, and sends it; false when they chose none. */
export const sendForm = (): Promise<boolean> =>
  process.env.TARO_ENV === 'h5'
    ? chosenOnWeb().then((file) => sent(file, sentFromWeb))
    : chosenOnPhone().then((path) => sent(path, sentFromPhone));
