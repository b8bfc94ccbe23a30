import { type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { readBody } from './read-body';
import { type WechatStandIn } from './stand-in';

export const CONTROL_PATH = '/control';

const Name = z.string().check(z.minLength(1), z.maxLength(64));
const fault = {
  do: z.literal('fail'),
  path: z.string(),
  times: z.optional(z.int()),
  share: z.optional(z.number().check(z.positive(), z.lte(1))),
};
const Order = z.union([
  z.object({ ...fault, then: z.literal('refuse'), errcode: z.int() }),
  z.object({ ...fault, then: z.enum(['cut', 'mute', 'error-page']) }),
  z.object({ ...fault, then: z.literal('late'), milliseconds: z.int() }),
  z.object({ do: z.literal('advance'), milliseconds: z.int().check(z.positive()) }),
  z.object({ do: z.literal('offer'), templateId: Name, fields: z.array(Name) }),
  z.object({
    do: z.literal('choose'),
    persona: Name,
    templateId: Name,
    choice: z.enum(['accept', 'reject', 'ban']),
  }),
  z.object({ do: z.literal('turn-off'), persona: Name, templateId: Name }),
  z.object({ do: z.literal('revoke'), persona: Name, info: Name }),
  z.object({ do: z.literal('cancel'), persona: Name }),
  z.object({ do: z.enum(['revoke-tokens', 'reset']) }),
]);

/** The control surface over HTTP: `POST /control` with an order, `GET /control/inbox`. */
export async function answerControl(
  standIn: WechatStandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = (status: number, body: object) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body));
  if (request.method === 'GET') return void answer(200, { messages: standIn.inbox });
  const order = z.safeParse(Order, await readBody(request));
  if (!order.success) return void answer(400, { wrong: order.error.issues });
  carryOut(standIn, order.data);
  answer(200, {});
}

function carryOut(standIn: WechatStandIn, order: z.output<typeof Order>): void {
  if (order.do === 'fail') standIn.fail(order);
  else if (order.do === 'advance') standIn.advance(order.milliseconds);
  else if (order.do === 'offer') standIn.offer(order.templateId, order.fields);
  else if (order.do === 'choose') standIn.choose(order.persona, order.templateId, order.choice);
  else if (order.do === 'turn-off') standIn.turnOff(order.persona, order.templateId);
  else if (order.do === 'revoke') standIn.revoke(order.persona, order.info);
  else if (order.do === 'cancel') standIn.cancel(order.persona);
  else if (order.do === 'revoke-tokens') standIn.revokeTokens();
  else standIn.reset();
}
