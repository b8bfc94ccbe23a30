import { type Socket } from 'node:net';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { api } from '@titles/shared/contract/index';
import { type ConnectionError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Config } from '../config';
import { newId } from '../ids';
import { serveDevCodes } from '../wechat/dev-code';
import { serveInbox } from '../wechat/dev-inbox';
import { dropHostingHeaders } from '../wechat/hosting-headers';
import { Metrics } from '../operations/metrics.service';
import { Readiness } from '../operations/readiness.service';
import { serveOperations } from '../operations/serve-operations';
import { servePush } from '../wechat/push/serve-push';
import { WechatPush } from '../wechat/push/wechat-push.service';
import { WechatStandIn } from '../wechat/stand-in/stand-in';
import { addConsole } from './console';
import { addDocs } from './docs';
import { answerPublished } from './published.hook';
import { PublishedContent } from './published.service';
import { refusal } from './refusal';
import { HSTS, NO_PAGE, SECURITY_HEADERS } from './security';
import { Site } from './site';

const BODY_LIMIT = 256 * 1024;
/** Longest time in which a request must have been sent, in milliseconds. */
const REQUEST_TIMEOUT = 300_000;
const LINGER = 2000;

/** The Fastify that Nest runs on; what never reaches Nest is refused in the same shape. */
export function fastifyAdapter({ proxies }: Pick<Config, 'proxies'>): FastifyAdapter {
  const process = newId();
  let requests = 0;
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: proxies,
    requestTimeout: REQUEST_TIMEOUT,
    skipMiddie: true,
    genReqId: () => `${process}-${(requests++).toString(36)}`,
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const { status, body } = refusal(error, request.id);
      reply.code(status).headers(answerHeaders(request.id)).send(body);
    },
  });
}

const answerHeaders = (requestId: string) => ({
  ...SECURITY_HEADERS,
  'content-security-policy': NO_PAGE,
  'cache-control': 'no-store',
  'x-request-id': requestId,
});

/** Answers bytes that are no HTTP, and requests whose head is too large or too slow. */
function refuseUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const body = JSON.stringify(refusal({ statusCode: 400 }, newId()).body);
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Hooks and parsers that stand before Nest's pipeline. */
export function prepareInstance(app: NestFastifyApplication, config: Config): void {
  const instance = app.getHttpAdapter().getInstance();
  serveOperations(instance, { metrics: app.get(Metrics), readiness: app.get(Readiness), config });
  answerPublished(instance, api, app.get(PublishedContent));
  instance.addHook('onRequest', (request, reply, done) => {
    dropHostingHeaders(request.headers, config.wechat);
    reply.headers(answerHeaders(request.id));
    if (request.protocol === 'https') reply.header(...HSTS);
    done();
  });
  readJson(instance);
  endUnread(instance);
  const site = new Site();
  addDocs(site, api);
  site.addFolder(config.web);
  addConsole(site, config.console);
  site.serve(instance);
  serveWechat(instance, app);
}

/** What WeChat calls, and beside the stand-in what takes a phone's place. */
function serveWechat(instance: FastifyInstance, app: NestFastifyApplication): void {
  const push = app.get<WechatPush | null>(WechatPush);
  if (push) servePush(instance, push);
  const standIn = app.get<WechatStandIn | null>(WechatStandIn);
  if (!standIn) return;
  serveDevCodes(instance, standIn);
  serveInbox(instance, standIn);
  instance.addHook('onListen', (done) => {
    standIn.deliverTo(instance.listeningOrigin);
    done();
  });
}

/** JSON is read; an empty body is no body. Anything else stays unread, for the endpoint to take or to refuse. */
function readJson(instance: FastifyInstance): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
  instance.addContentTypeParser('*', (_request, body, done) => done(null, body));
}

/** Who is refused before everything was sent may go on sending for a moment, or would never see the answer. */
function endUnread(instance: FastifyInstance): void {
  instance.addHook('onResponse', ({ raw }, _reply, done) => {
    if (!raw.complete) {
      const end = setTimeout(() => raw.socket.destroy(), LINGER).unref();
      raw.once('close', () => clearTimeout(end)).resume();
    }
    done();
  });
}
