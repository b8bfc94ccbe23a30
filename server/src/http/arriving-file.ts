import { Readable } from 'node:stream';
import { type UploadShape } from '@titles/shared/contract/endpoint';
import { type FileType, fileTypes } from '@titles/shared/contract/file-types';
import { DomainError } from '@titles/shared/errors';
import { type FastifyRequest } from 'fastify';
import { beginsAs, SIGNATURE_BYTES } from './signatures';

/**
 * A file that a request brings: its bytes as they arrive, at most as many as the contract allows. Reading it throws a
 * refusal when they are more, are of another type than they say, or break off; give it to `Storage.store`, which then
 * keeps nothing.
 */
export interface ArrivingFile extends AsyncIterable<Uint8Array> {
  type: FileType;
}

type Sent = Pick<FastifyRequest, 'headers' | 'body'>;
type Wanted = Pick<UploadShape, 'accepts' | 'limit'>;

/** The file of a request; refuses by its headers what need not be read. */
export function arrivingFile({ headers, body }: Sent, { accepts, limit }: Wanted): ArrivingFile {
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (!(body instanceof Readable)) throw type === 'application/json' ? notOf(accepts) : refused('文件是空的');
  const accepted = accepts.find((one) => one === type);
  if (!accepted) throw notOf(accepts);
  if (Number(headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  return {
    type: accepted,
    [Symbol.asyncIterator]: () =>
      recognised(within(body, limit), (head) => {
        if (!beginsAs(accepted, head)) throw notOf(accepts);
      }),
  };
}

async function* within(body: Readable, limit: number): AsyncGenerator<Buffer> {
  let size = 0;
  // Who is refused still gets the answer: the connection stays when reading stops.
  const chunks = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limit) break;
      yield chunk;
    }
  } catch {
    throw refused('文件没有传完，请重新上传');
  }
  if (size > limit) throw tooLarge(limit);
  if (size === 0) throw refused('文件是空的');
}

/** Holds back the first bytes until they can be checked. */
async function* recognised(chunks: AsyncIterable<Buffer>, check: (head: Buffer) => void) {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < SIGNATURE_BYTES) continue;
    check(head.subarray(0, SIGNATURE_BYTES));
    yield head;
    head = null;
  }
  if (head === null) return;
  check(head);
  yield head;
}

const refused = (message: string) => new DomainError('bad-input', undefined, [{ path: 'file', message }]);

const notOf = (accepts: UploadShape['accepts']) =>
  refused(`请上传${accepts.map((type) => fileTypes[type]).join('、')}`);

const MEGABYTE = 1024 * 1024;
const tooLarge = (limit: number) => {
  const most = limit >= MEGABYTE ? `${Math.floor(limit / MEGABYTE)} MB` : `${Math.floor(limit / 1024)} KB`;
  return new DomainError('too-large', `文件太大了，最大 ${most}。`);
};
