import { timingSafeEqual } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';
import { type Config } from '../config';
import { secretHash } from '../secret';
import { type Metrics } from './metrics.service';
import { type Readiness } from './readiness.service';

interface Operated {
  metrics: Metrics;
  readiness: Readiness;
  config: Pick<Config, 'metricsToken' | 'log'>;
}

/** Serves `/healthz`, `/readyz` and, to who has the token, `/metrics`; counts every request, and logs it in JSON. */
export function serveOperations(instance: FastifyInstance, { metrics, readiness, config }: Operated): void {
  const logger = new Logger('Http');
  let closing = false;
  instance.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  instance.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const milliseconds = reply.elapsedTime;
    const status = reply.raw.statusCode;
    metrics.served({ method, route, status, seconds: milliseconds / 1000 });
    if (config.log === 'json')
      logger.log({ request: request.id, method, route, status, ms: Math.round(milliseconds * 10) / 10 });
    // A connection that was busy when the closing began would be kept open for the next request.
    if (closing) setImmediate(() => instance.server.closeIdleConnections());
    done();
  });
  instance.get('/healthz', (_request, reply) => {
    void reply.send({ status: 'ok' });
  });
  instance.get('/readyz', async (_request, reply) => {
    const obstacle = await readiness.obstacle();
    return reply
      .code(obstacle ? 503 : 200)
      .send(obstacle ? { status: 'not-ready', obstacle } : { status: 'ready' });
  });
  instance.get('/metrics', async (request, reply) => {
    if (!opens(config.metricsToken, request.headers.authorization)) {
      reply.callNotFound();
      return reply;
    }
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text());
  });
}

/** Hashes are compared, so that the time it takes tells nothing of the token. */
const opens = (token: string | null, authorization = ''): boolean =>
  token !== null &&
  timingSafeEqual(Buffer.from(secretHash(authorization)), Buffer.from(secretHash(`Bearer ${token}`)));
