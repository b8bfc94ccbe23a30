import { type FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { type WechatStandIn } from './stand-in/stand-in';

const Body = z.optional(z.object({ persona: z.string().check(z.maxLength(64)) }));

/** `POST /dev/wechat/code` gives a browser what wx.login gives a phone. There only beside the stand-in. */
export function serveDevCodes(instance: FastifyInstance, standIn: WechatStandIn): void {
  instance.post('/dev/wechat/code', (request, reply) => {
    const body = z.safeParse(Body, request.body);
    void reply.send({ code: standIn.codeFor(body.data?.persona ?? 'local') });
  });
}
