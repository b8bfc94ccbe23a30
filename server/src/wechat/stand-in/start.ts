import { createServer } from 'node:http';
import { answerControl, CONTROL_PATH } from './control';
import { WechatStandIn } from './stand-in';

/** A stand-in on a free loopback port; `clock` is its time until it is told to go ahead. */
export async function startStandIn(clock: { now(): Date }): Promise<WechatStandIn> {
  const server = createServer();
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve()),
  );
  const standIn = new WechatStandIn(clock, server);
  server.on('request', (request, response) => {
    const answered = request.url?.startsWith(CONTROL_PATH)
      ? answerControl(standIn, request, response)
      : standIn.answer(request, response);
    answered.catch(() => response.destroy());
  });
  // A forgotten stand-in keeps no process alive.
  server.unref();
  return standIn;
}
