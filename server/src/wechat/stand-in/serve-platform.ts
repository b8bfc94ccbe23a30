import { type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, type Faults } from './faults';
import { type Platform } from './platform';
import { readBody } from './read-body';
import { Refused } from './refused';

type Answer = object | Buffer;
type Handle = (platform: Platform, query: URLSearchParams, body: unknown) => Answer;

/** The calls that carry an access token. */
const withToken: Readonly<Record<string, Handle>> = {
  'POST /wxa/business/getuserphonenumber': (platform, _, body) => platform.phoneNumber(body),
  'POST /cgi-bin/message/subscribe/send': (platform, _, body) => platform.sendMessage(body),
  'POST /wxa/getwxacodeunlimit': (platform, _, body) => platform.miniCode(body),
  'POST /wxa/msg_sec_check': (platform, _, body) => platform.textCheck(body),
};
const withSecret: Readonly<Record<string, Handle>> = {
  'GET /sns/jscode2session': (platform, query) => platform.session(query),
  'POST /cgi-bin/stable_token': (platform, _, body) => platform.stableToken(body),
};

/** Answers a request as WeChat would, or as the fault that waits for it says. */
export async function answerCall(
  platform: Platform,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
  const body = await readBody(request);
  const fault = faults.next(pathname);
  if (fault && (await spoiled(fault, response))) return;
  const answer = outcome(platform, `${request.method ?? ''} ${pathname}`, searchParams, body);
  if (fault?.then === 'mute') response.destroy();
  else await reply(response, answer, fault);
}

/** Whether the fault leaves nothing to be done. */
async function spoiled(fault: Fault, response: ServerResponse): Promise<boolean> {
  if (fault.then === 'cut') response.destroy();
  else if (fault.then === 'error-page') response.writeHead(502).end('<html>502 Bad Gateway</html>');
  else if (fault.then === 'refuse') await reply(response, new Refused(fault.errcode).answer);
  else return false;
  return true;
}

function outcome(
  platform: Platform,
  route: string,
  query: URLSearchParams,
  body: unknown,
): Answer | undefined {
  try {
    const open = withSecret[route];
    if (open) return open(platform, query, body);
    const closed = withToken[route];
    if (!closed) return undefined;
    platform.tokens.check(query.get('access_token') ?? '');
    return closed(platform, query, body);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    // A body of another shape than WeChat's.
    return new Refused(47001, 'data format error').answer;
  }
}

async function reply(response: ServerResponse, answer: Answer | undefined, fault?: Fault): Promise<void> {
  if (fault?.then === 'late') await pause(fault.milliseconds);
  const type = Buffer.isBuffer(answer) && answer[0] === 0x89 ? 'image/png' : 'text/plain';
  response.writeHead(answer ? 200 : 404, { 'content-type': type });
  response.end(Buffer.isBuffer(answer) ? answer : JSON.stringify(answer ?? {}));
}
