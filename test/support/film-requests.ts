import { createHash } from 'node:crypto';
import { request } from 'node:http';

/** One byte each, ten apart: together far less than the file. */
const manyParts = (count: number): string =>
  `bytes=${Array.from({ length: count }, (_, at) => `${at * 10}-${at * 10}`).join()}`;

/** Requests for a film, and what differs between servers put as `{etag}`, `{modified}` and `{size}`. */
const filmRequests: Readonly<Record<string, { method?: 'HEAD'; headers: Record<string, string> }>> = {
  'the whole': { headers: {} },
  'its head': { method: 'HEAD', headers: {} },
  'the first byte': { headers: { range: 'bytes=0-0' } },
  'a part': { headers: { range: 'bytes=100-199' } },
  'from a place on': { headers: { range: 'bytes=1000-' } },
  'all, as a part': { headers: { range: 'bytes=0-' } },
  'beyond the end, begun before it': { headers: { range: 'bytes=1000-99999999' } },
  'the last byte': { headers: { range: 'bytes={last}-' } },
  'the end': { headers: { range: 'bytes=-500' } },
  'more of the end than there is': { headers: { range: 'bytes=-99999999' } },
  'nothing of the end': { headers: { range: 'bytes=-0' } },
  'just beyond the end': { headers: { range: 'bytes={size}-' } },
  'far beyond the end': { headers: { range: 'bytes=99999999-' } },
  'another unit': { headers: { range: 'seconds=0-9' } },
  'the unit in capitals': { headers: { range: 'BYTES=0-9' } },
  'no part named': { headers: { range: 'bytes=' } },
  'a part without numbers': { headers: { range: 'bytes=-' } },
  'a part of letters': { headers: { range: 'bytes=a-b' } },
  'a part from its end to its beginning': { headers: { range: 'bytes=9-0' } },
  'a part with spaces': { headers: { range: 'bytes= 0 - 9 ' } },
  'a number that is too large': { headers: { range: `bytes=${'9'.repeat(30)}-` } },
  'an end that is too large': { headers: { range: `bytes=0-${'9'.repeat(30)}` } },
  'a suffix that is too large': { headers: { range: `bytes=-${'9'.repeat(30)}` } },
  'a part of its head': { method: 'HEAD', headers: { range: 'bytes=0-9' } },
  'no part of its head': { method: 'HEAD', headers: { range: 'bytes={size}-' } },
  'two parts': { headers: { range: 'bytes=0-9,100-199' } },
  'two parts, the later first': { headers: { range: 'bytes=100-199, 0-9' } },
  'two parts of its head': { method: 'HEAD', headers: { range: 'bytes=0-9,100-199' } },
  'a part and the end': { headers: { range: 'bytes=0-0,-1' } },
  'two parts, one beyond the end': { headers: { range: 'bytes=0-9,{size}-' } },
  'three parts, one from its end to its beginning': { headers: { range: 'bytes=0-9,9-0,20-29' } },
  'two parts, both beyond the end': { headers: { range: 'bytes={size}-,99999999-' } },
  'two parts, one of letters': { headers: { range: 'bytes=0-9,x' } },
  'two parts, one missing': { headers: { range: 'bytes=0-9,' } },
  'overlapping parts': { headers: { range: 'bytes=0-99,50-149' } },
  'the same part twice': { headers: { range: 'bytes=0-9,0-9' } },
  'the whole twice': { headers: { range: 'bytes=0-,0-' } },
  'the whole in two parts': { headers: { range: 'bytes=0-999,1000-' } },
  'the whole and one byte': { headers: { range: 'bytes=0-,0-0' } },
  'a hundred parts': { headers: { range: manyParts(100) } },
  'too many parts': { headers: { range: manyParts(101) } },
  'a flood of parts': { headers: { range: manyParts(600) } },
  'two parts if it is the same': { headers: { range: 'bytes=0-9,20-29', 'if-range': '{etag}' } },
  'two parts if it is another': { headers: { range: 'bytes=0-9,20-29', 'if-range': '"other"' } },
  'known by its tag': { headers: { 'if-none-match': '{etag}' } },
  'known by its tag, weakly': { headers: { 'if-none-match': 'W/{etag}' } },
  'known among others': { headers: { 'if-none-match': '"a", {etag}, "b"' } },
  'known as anything': { headers: { 'if-none-match': '*' } },
  'known as another': { headers: { 'if-none-match': '"other"' } },
  'known by its date': { headers: { 'if-modified-since': '{modified}' } },
  'known by a later date': { headers: { 'if-modified-since': 'Fri, 31 Dec 2100 00:00:00 GMT' } },
  'known by an earlier date': { headers: { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' } },
  'known by no date': { headers: { 'if-modified-since': 'some day' } },
  'the tag counts before the date': {
    headers: { 'if-none-match': '"other"', 'if-modified-since': '{modified}' },
  },
  'known by its tag, not by its date': {
    headers: { 'if-none-match': '{etag}', 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
  },
  'known by its tag and its date': {
    headers: { 'if-none-match': '{etag}', 'if-modified-since': '{modified}' },
  },
  'known by no tag': { headers: { 'if-none-match': '' } },
  'known by a date of another kind': { headers: { 'if-modified-since': '2100-01-01' } },
  'wanted by its tag': { headers: { 'if-match': '{etag}' } },
  'wanted among others': { headers: { 'if-match': '"a", {etag}' } },
  'wanted as anything': { headers: { 'if-match': '*' } },
  'wanted by its tag, weakly': { headers: { 'if-match': 'W/{etag}' } },
  'wanted as another': { headers: { 'if-match': '"other"' } },
  'wanted as another, though known': { headers: { 'if-match': '"other"', 'if-none-match': '{etag}' } },
  'a part wanted as another': { headers: { range: 'bytes=0-9', 'if-match': '"other"' } },
  'a part wanted by its tag': { headers: { range: 'bytes=0-9', 'if-match': '{etag}' } },
  'a part beyond the end, wanted as another': {
    headers: { range: 'bytes=99999999-', 'if-match': '"other"' },
  },
  'wanted by its date': { headers: { 'if-unmodified-since': '{modified}' } },
  'wanted by a later date': { headers: { 'if-unmodified-since': 'Fri, 31 Dec 2100 00:00:00 GMT' } },
  'wanted by an earlier date': { headers: { 'if-unmodified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' } },
  'wanted by no date': { headers: { 'if-unmodified-since': 'some day' } },
  'wanted by its tag, not by its date': {
    headers: { 'if-match': '{etag}', 'if-unmodified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
  },
  'the head, wanted as another': { method: 'HEAD', headers: { 'if-match': '"other"' } },
  'the head, known': { method: 'HEAD', headers: { 'if-none-match': '{etag}' } },
  'a part of what is known is no part': { headers: { range: 'bytes=0-9', 'if-none-match': '{etag}' } },
  'a part if it is the same': { headers: { range: 'bytes=10-19', 'if-range': '{etag}' } },
  'a part if it is another': { headers: { range: 'bytes=10-19', 'if-range': '"other"' } },
  'a part if it is the same, weakly': { headers: { range: 'bytes=10-19', 'if-range': 'W/{etag}' } },
  'a part if of the same date': { headers: { range: 'bytes=10-19', 'if-range': '{modified}' } },
  'a part if of another date': {
    headers: { range: 'bytes=10-19', 'if-range': 'Mon, 01 Jan 2001 00:00:00 GMT' },
  },
  'a part if of no date': { headers: { range: 'bytes=10-19', 'if-range': 'some day' } },
  'a part if it is anything': { headers: { range: 'bytes=10-19', 'if-range': '*' } },
  'a part, known by its tag, if it is another': {
    headers: { range: 'bytes=10-19', 'if-range': '"other"', 'if-none-match': '"other"' },
  },
  'beyond the end if it is the same': { headers: { range: 'bytes=99999999-', 'if-range': '{etag}' } },
  'beyond the end if it is another': { headers: { range: 'bytes=99999999-', 'if-range': '"other"' } },
};

export interface FilmAnswer {
  status: number;
  contentRange: string | null;
  contentLength: string | null;
  contentType: string | null;
  acceptRanges: string | null;
  /** Digest of the bytes of a film; null where an answer has none of it. */
  bytes: string | null;
  /** Whether it names the film's tag and date. */
  named: boolean;
}

type Headers = Record<string, string | string[] | undefined>;

function asked(address: string, method: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: Headers; body: Buffer }>((resolve, reject) => {
    request(address, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .once('error', reject)
      .end();
  });
}

/** What a server answers to each request. */
export async function filmAnswers(address: string): Promise<Record<string, FilmAnswer>> {
  const { headers: known, body } = await asked(address, 'GET', {});
  const values: Record<string, string> = {
    '{etag}': String(known.etag),
    '{modified}': String(known['last-modified']),
    '{size}': String(body.length),
    '{last}': String(body.length - 1),
  };
  const filled = (text: string) => text.replace(/\{\w+\}/g, (name) => values[name] ?? name);
  const answers: Record<string, FilmAnswer> = {};
  for (const [name, { method = 'GET', headers }] of Object.entries(filmRequests)) {
    const sent = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, filled(value)]));
    answers[name] = shown(await asked(address, method, sent), known);
  }
  return answers;
}

/** A refusal's own words are not compared, nor by what an answer tells its parts apart. */
function shown({ status, headers, body }: Awaited<ReturnType<typeof asked>>, known: Headers): FilmAnswer {
  const film = status === 200 || status === 206;
  const boundary = /boundary=(\d{20})$/.exec(String(headers['content-type']))?.[1];
  const apart = (text: string) => (boundary ? text.replaceAll(boundary, 'BOUNDARY') : text);
  const header = (name: string) => {
    const value = headers[name] as string | undefined;
    return value === undefined ? null : apart(value);
  };
  const bytes = Buffer.from(apart(body.toString('latin1')), 'latin1');
  return {
    status,
    contentRange: header('content-range'),
    contentLength: film ? header('content-length') : null,
    contentType: film ? header('content-type') : null,
    // A part says it by being one.
    acceptRanges: status === 200 ? header('accept-ranges') : null,
    bytes: film && body.length > 0 ? createHash('sha256').update(bytes).digest('hex').slice(0, 16) : null,
    named: headers.etag === known.etag && headers['last-modified'] === known['last-modified'],
  };
}
