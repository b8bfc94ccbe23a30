import { Logger } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';
import { refusal } from '../../http/refusal';
import { type WechatPush } from './wechat-push.service';

/** The address that the platform's console is given. */
export const PUSH_PATH = '/wechat/events';
const BODY_LIMIT = 64 * 1024;

/** Serves the address to which WeChat sends what happens. Its bodies and answers are WeChat's, not the contract's. */
export function servePush(instance: FastifyInstance, push: WechatPush): void {
  const logger = new Logger('WeChat');
  void instance.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.setErrorHandler((error, request, reply) => {
      const { status, body } = refusal(error, request.id);
      if (status >= 500) logger.error(`${request.id} callback not taken: ${(error as Error).name}`);
      void reply.code(status).send(body);
    });
    scope.get(PUSH_PATH, (request, reply) => reply.type('text/plain').send(push.greeted(request.query)));
    scope.post(PUSH_PATH, async (request, reply) => {
      await push.receive(request.query, typeof request.body === 'string' ? request.body : '');
      return reply.type('text/plain').send('success');
    });
    done();
  });
}
