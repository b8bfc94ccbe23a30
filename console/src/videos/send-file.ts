import { type Answer, createClient, type Request, type Send } from '@titles/shared/contract/endpoint';
import { videoDesk } from '@titles/shared/contract/video-desk';
import { tokenInUse } from '../session';

/** The transport of a file, which tells how much of it has gone: `fetch` does not. */
const sendingFile =
  (onShare: (share: number) => void): Send<Blob> =>
  ({ method, path, file }: Request<Blob>) =>
    new Promise<Answer>((resolve, reject) => {
      const call = new XMLHttpRequest();
      call.open(method, `/api${path}`);
      if (file) call.setRequestHeader('content-type', file.type);
      call.setRequestHeader('authorization', `Bearer ${tokenInUse() ?? ''}`);
      call.responseType = 'json';
      call.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total);
      call.onload = () => resolve({ status: call.status, headers: {}, body: call.response as unknown });
      call.onerror = () => reject(new Error('No answer came.'));
      call.send(file?.content ?? null);
    });

/** The uploads of video lectures; `onShare` is told how much has gone, from 0 to 1. */
export const uploads = (onShare: (share: number) => void) =>
  createClient({ film: videoDesk.film, poster: videoDesk.poster }, sendingFile(onShare));
