import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { api } from '@titles/shared/contract/index';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Config } from '../config';
import { newId } from '../ids';
import { serveDevCodes } from '../wechat/dev-code';
import { WechatStandIn } from '../wechat/stand-in';
import { addDocs } from './docs';
import { answerPublished } from './published.hook';
import { PublishedContent } from './published.service';
import { refusal } from './refusal';
import { SECURITY_HEADERS } from './security';
import { Site } from './site';

const BODY_LIMIT = 256 * 1024;

/** The Fastify that Nest runs on; what never reaches Nest is refused in the same shape. */
export function fastifyAdapter(): FastifyAdapter {
  const process = newId();
  let requests = 0;
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    skipMiddie: true,
    genReqId: () => `${process}-${(requests++).toString(36)}`,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const { status, body } = refusal(error, request.id);
      reply.code(status).headers(SECURITY_HEADERS).header('x-request-id', request.id).send(body);
    },
  });
}

/** Hooks and parsers that stand before Nest's pipeline. */
export function prepareInstance(app: NestFastifyApplication, config: Config): void {
  const instance = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  answerPublished(instance, api, app.get(PublishedContent));
  instance.addHook('onRequest', (request, reply, done) => {
    for (const name of Object.keys(request.headers))
      // WeChat's gateway vouches for such headers; anyone else can write them.
      if (name.startsWith('x-wx-')) delete request.headers[name];
    reply.headers(SECURITY_HEADERS);
    reply.header('cache-control', 'no-store').header('x-request-id', request.id);
    done();
  });
  readJson(instance);
  const site = new Site();
  addDocs(site, api);
  site.addFolder(config.web);
  site.serve(instance);
  const standIn = app.get<WechatStandIn | null>(WechatStandIn);
  if (standIn) serveDevCodes(instance, standIn);
}

/** JSON is the only content type; an empty body is no body. */
function readJson(instance: FastifyInstance): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parse(request, body as string, done);
  });
}
