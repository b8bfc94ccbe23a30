import { createHash } from 'node:crypto';
import { type OutgoingHttpHeaders } from 'node:http';
import { type Writable } from 'node:stream';
import { type Access } from '@titles/shared/contract/endpoint';
import { type FileType } from '@titles/shared/contract/file-types';
import { DomainError } from '@titles/shared/errors';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type StoredFile } from '../storage/storage.service';
import { type ByteRanges, byteRanges } from './byte-ranges';
import { rangesOf } from './range';
import { partFits, unchanged, unwanted, type Validators } from './validators';

/** What a download answers with. */
export interface FileAnswer<Type extends FileType = FileType> {
  type: Type;
  /** Bytes made for this answer, or a kept file. */
  content: Buffer | StoredFile;
  /** Under which name it is saved; without one it is shown in place. */
  name?: string;
  /** When the bytes last changed; a kept file knows it itself. */
  modified?: Date;
}

interface Content extends Validators {
  size: number;
  sendTo: StoredFile['sendTo'];
}

/**
 * Sends a file, parts of it, or that it is unchanged or another one than wanted: as nginx answers for a file. What only
 * some may have is kept by no cache.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: FileAnswer,
  access: Access,
): Promise<void> {
  const { etag, modified, size, sendTo } = contentOf(answer);
  // A browser shows a PDF file or a video by a page of its own, which that policy would forbid.
  reply.removeHeader('content-security-policy');
  if (unwanted(request.headers, { etag, modified })) {
    end(reply, 412, { 'content-length': 0, 'cache-control': 'no-store' });
    return;
  }
  const headers: Record<string, string | number> = {
    etag,
    ...(modified && { 'last-modified': modified.toUTCString() }),
    'accept-ranges': 'bytes',
    ...(access === 'anyone' && { 'cross-origin-resource-policy': 'cross-origin' }),
    'cache-control': access === 'anyone' ? 'no-cache' : 'no-store',
  };
  if (unchanged(request.headers, { etag, modified })) {
    end(reply, 304, headers);
    return;
  }
  const type = answer.type.startsWith('text/') ? `${answer.type}; charset=utf-8` : answer.type;
  headers['content-type'] = type;
  headers['content-disposition'] = disposition(answer.name);
  const ranges = wantedParts(request, { etag, modified }, size);
  if (ranges === 'none') {
    reply.header('content-range', `bytes */${size}`);
    throw new DomainError('no-such-part');
  }
  const [range = null, ...others] = ranges ?? [];
  const several = ranges && others.length > 0 ? byteRanges(ranges, type, size) : null;
  if (several) headers['content-type'] = several.type;
  else if (range) headers['content-range'] = `bytes ${range.first}-${range.last}/${size}`;
  headers['content-length'] = several?.length ?? (range ? range.last - range.first + 1 : size);
  const status = range ? 206 : 200;
  if (request.method === 'HEAD' || headers['content-length'] === 0) {
    end(reply, status, headers);
    return;
  }
  begin(reply, status, headers);
  try {
    if (several) await sendParts(several, reply.raw, sendTo);
    else await sendTo(reply.raw, range ?? { first: 0, last: size - 1 });
    reply.raw.end();
  } catch {
    // Who goes away in the middle is no failure; a file that cannot be read on ends the connection.
    reply.raw.destroy();
  }
}

async function sendParts(
  { parts, end }: ByteRanges,
  target: Writable,
  sendTo: Content['sendTo'],
): Promise<void> {
  for (const { head, range } of parts) {
    target.write(head);
    await sendTo(target, range);
  }
  target.write(end);
}

function contentOf({ content, modified }: FileAnswer): Content {
  if (!Buffer.isBuffer(content))
    return {
      etag: `"${content.id}"`,
      modified: content.storedAt,
      size: content.size,
      sendTo: content.sendTo,
    };
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return {
    etag: `"${digest}"`,
    modified,
    size: content.length,
    sendTo: (target, { first, last }) => {
      target.write(content.subarray(first, last + 1));
      return Promise.resolve();
    },
  };
}

const wantedParts = ({ headers }: FastifyRequest, validators: Validators, size: number) =>
  partFits(headers['if-range'] as string | undefined, validators) ? rangesOf(headers.range, size) : null;

/** For old programs the name in ASCII, for all others as it is. */
function disposition(name: string | undefined): string {
  if (name === undefined) return 'inline';
  const plain = name.replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function begin(reply: FastifyReply, status: number, headers: Record<string, string | number>): void {
  const all = { ...reply.getHeaders(), ...headers } as OutgoingHttpHeaders;
  reply.hijack();
  reply.raw.writeHead(status, all);
}

function end(reply: FastifyReply, status: number, headers: Record<string, string | number>): void {
  begin(reply, status, headers);
  reply.raw.end();
}
