import { type FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from '../http/security';
import { inboxPage } from './stand-in/inbox-page';
import { type WechatStandIn } from './stand-in/stand-in';

/** `GET /dev/inbox` shows what would have reached a phone, `/dev/inbox.json` the same as data. There only beside the stand-in. */
export function serveInbox(instance: FastifyInstance, standIn: WechatStandIn): void {
  instance.get('/dev/inbox', (_request, reply) => {
    const page = inboxPage(standIn.inbox);
    void reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy(page))
      .send(page);
  });
  instance.get('/dev/inbox.json', (_request, reply) => {
    void reply.send({ messages: standIn.inbox });
  });
}
