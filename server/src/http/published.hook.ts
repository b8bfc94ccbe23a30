import { isEndpoint, type Contract } from '@titles/shared/contract/endpoint';
import { type FastifyInstance } from 'fastify';
import { chosen, prepare } from './prepared';
import { type PublishedContent } from './published.service';
import { CONTENT_HEADERS, NO_PAGE } from './security';
import { sendPrepared } from './send-prepared';

declare module 'fastify' {
  interface FastifyRequest {
    /** The edition of published content that this request reads, empty elsewhere. */
    edition: string;
  }
}

/** Answers published endpoints from kept buffers before the pipeline, and keeps what the pipeline made. */
export function answerPublished(
  instance: FastifyInstance,
  contract: Contract,
  content: PublishedContent,
): void {
  const routes = new Set(publishedRoutes(contract));
  instance.decorateRequest('edition', '');

  instance.addHook('onRequest', (request, reply, done) => {
    const { method, url } = request;
    const reads = method === 'GET' || method === 'HEAD';
    const kept = reads ? content.now(url) : undefined;
    // What is kept is published; only what is not is looked for among the routes, which Fastify tells slowly.
    if (kept) sendPrepared(request, reply, kept);
    else if (!reads || !routes.has(request.routeOptions.url ?? '')) done();
    else
      content.currentEdition().then((edition) => {
        request.edition = edition;
        const found = content.find(edition, url);
        if (found) sendPrepared(request, reply, found);
        else done();
      }, done);
  });

  instance.addHook('onSend', async (request, reply, payload) => {
    if (!request.edition || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const prepared = await prepare(Buffer.from(payload), 'application/json; charset=utf-8', {
      ...CONTENT_HEADERS,
      'content-security-policy': NO_PAGE,
    });
    content.keep(request.edition, request.url, prepared);
    const { status, headers, body } = chosen(prepared, request.headers);
    reply.code(status).headers(headers);
    return body;
  });
}

function publishedRoutes(contract: Contract): string[] {
  return Object.values(contract).flatMap((value) => {
    if (!isEndpoint(value)) return publishedRoutes(value);
    return 'published' in value ? [`/api${value.route.split(' ')[1] ?? ''}`] : [];
  });
}
