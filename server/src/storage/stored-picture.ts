import { buffer } from 'node:stream/consumers';
import { DomainError } from '@titles/shared/errors';
import { type PictureSize, pictureSize } from './picture-size';
import { type StoredFile } from './storage.service';

/** More would take a phone's memory. */
const MOST = 4096;

/** How large a kept picture is. Throws `bad-input` with the sentence when it is broken, or too large for phones. */
export async function storedPicture({ read }: Pick<StoredFile, 'read'>): Promise<PictureSize> {
  const size = pictureSize(await buffer(read()));
  if (!size) throw unfit('图片不完整或已损坏，请重新导出后再上传');
  if (size.width > MOST || size.height > MOST)
    throw unfit(`图片太大，宽和高都不能超过${MOST}像素，请缩小后再上传`);
  return size;
}

const unfit = (message: string) => new DomainError('bad-input', message, [{ path: 'file', message }]);
