import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { matches } from './validators';

type Encoding = 'identity' | 'gzip' | 'br';
type Headers = Readonly<Record<string, string | number>>;
/** What is sent: made once, and handed out as it is. */
interface Variant {
  status: 200 | 304;
  headers: Headers;
  /** The same, value after name: what Node writes fastest. */
  flat: readonly (string | number)[];
  body: Buffer | null;
}

/** An answer kept ready to send: each encoding with its headers, and the headers of a 304. */
export interface Prepared {
  etag: string;
  variants: Readonly<Partial<Record<Encoding, Variant>> & { identity: Variant }>;
  unchanged: Variant;
  /** Bytes held. */
  size: number;
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const compress = { gzip: promisify(gzip), br: promisify<Buffer, typeof BROTLI, Buffer>(brotliCompress) };
/** Below this many bytes, compression saves nothing that a phone would notice. */
const WORTH_COMPRESSING = 600;
const COMPRESSIBLE = /json|text|javascript|svg|xml/;

/** Prepares a body once, so that sending it costs no more than writing buffers. */
export async function prepare(body: Buffer, type: string, extra: Headers): Promise<Prepared> {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const base = { etag, vary: 'accept-encoding', ...extra };
  const variant = (bytes: Buffer, encoding?: Encoding): Variant =>
    variantOf(200, bytes, {
      ...base,
      'content-type': type,
      'content-length': bytes.length,
      ...(encoding && { 'content-encoding': encoding }),
    });
  const variants: Prepared['variants'] = { identity: variant(body) };
  if (body.length >= WORTH_COMPRESSING && COMPRESSIBLE.test(type)) {
    const [zipped, brotli] = await Promise.all([compress.gzip(body), compress.br(body, BROTLI)]);
    Object.assign(variants, { gzip: variant(zipped, 'gzip'), br: variant(brotli, 'br') });
  }
  const size = Object.values(variants).reduce((sum, { body }) => sum + (body?.length ?? 0), 0);
  return { etag, variants, unchanged: variantOf(304, null, base), size };
}

const variantOf = (status: 200 | 304, body: Buffer | null, headers: Headers): Variant => ({
  status,
  headers,
  flat: Object.entries(headers).flat(),
  body,
});

interface Wanted {
  'accept-encoding'?: string | undefined;
  'if-none-match'?: string | undefined;
}

/** What to answer to a request's headers: 304 when it holds this very text, else the smallest encoding it takes. */
export function chosen(prepared: Prepared, wanted: Wanted): Variant {
  if (matches(wanted['if-none-match'], prepared.etag)) return prepared.unchanged;
  const { br, gzip: zipped, identity } = prepared.variants;
  const accepted = wanted['accept-encoding'] ?? '';
  if (accepted === '') return identity;
  return br && takes(accepted, 'br') ? br : zipped && takes(accepted, 'gzip') ? zipped : identity;
}

const REFUSED = { br: /\bbr\s*;\s*q=0(\.0*)?\s*(,|$)/i, gzip: /\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)/i };
const NAMED = { br: /(^|[\s,])br\b/i, gzip: /(^|[\s,])gzip\b/i };
const takes = (accepted: string, encoding: 'br' | 'gzip'): boolean =>
  NAMED[encoding].test(accepted) && !REFUSED[encoding].test(accepted);
