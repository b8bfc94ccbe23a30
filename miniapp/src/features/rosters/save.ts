import { say } from '@titles/miniapp/ui/toast';
import { download } from '@titles/miniapp/web-download';
import { type WrittenSheet } from './workbooks';

/** Hands sheets to the browser as an .xlsx file, made on this device and off the page. */
export const save = (sheets: readonly WrittenSheet[], fileName: string): void => {
  const worker = new Worker(new URL('./writer.worker.ts', import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<Blob>) => {
    download(data, fileName);
    worker.terminate();
  };
  worker.onerror = () => {
    say('没有存成，请再试一次');
    worker.terminate();
  };
  worker.postMessage(sheets);
};
