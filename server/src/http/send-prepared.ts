import { type FastifyReply, type FastifyRequest } from 'fastify';
import { chosen, type Prepared } from './prepared';
import { HSTS } from './security';

/** Writes a prepared answer straight to the socket, past serialisation and later hooks. */
export function sendPrepared(request: FastifyRequest, reply: FastifyReply, prepared: Prepared): void {
  const { status, flat, body } = chosen(prepared, request.headers);
  reply.hijack();
  reply.raw.writeHead(status, [
    ...flat,
    'x-request-id',
    request.id,
    ...(request.protocol === 'https' ? HSTS : []),
  ]);
  reply.raw.end(request.method === 'HEAD' ? null : body);
}
