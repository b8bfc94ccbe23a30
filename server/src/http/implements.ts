import {
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import { type EndpointShape, type Input, type Result } from '@titles/shared/contract/endpoint';
import { type FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { type Caller, type SignedInCaller } from './caller';
import { readInput } from './input';

/** Under this key the guard finds the endpoint that a handler implements. */
export const ENDPOINT = 'endpoint';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
}

type CallerOf<E extends EndpointShape> = E['access'] extends 'anyone' ? Caller : SignedInCaller;
type Handler<E extends EndpointShape> = (
  input: Input<E>,
  caller: CallerOf<E>,
) => Promise<Result<E>> | Result<E>;

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

const InputOf = createParamDecorator((endpoint: EndpointShape, context: ExecutionContext) => {
  const { params, query, body } = requestOf(context);
  return readInput(endpoint, { params, query, body });
});
const TheCaller = createParamDecorator(
  (_: undefined, context: ExecutionContext) => requestOf(context).caller,
);

/**
 * Makes a controller's method the handler of an endpoint: it is routed below `/api`, called with validated input and
 * the caller by those whom `access` names, and answers only with what `result` names.
 */
export function Implements<const E extends EndpointShape>(endpoint: E) {
  const [method, path] = endpoint.route.split(' ') as [keyof typeof RequestMethod, string];
  return <H extends Handler<E>>(target: object, name: string, descriptor: TypedPropertyDescriptor<H>) => {
    const handler = descriptor.value as Handler<E>;
    const answer = async function (this: unknown, input: Input<E>, caller: CallerOf<E>): Promise<Result<E>> {
      const result = await handler.call(this, input, caller);
      return z.parse(endpoint.result, result) as Result<E>;
    };
    descriptor.value = answer as unknown as H;
    RequestMapping({ method: RequestMethod[method], path: `/api${path}` })(target, name, descriptor);
    HttpCode(200)(target, name, descriptor);
    SetMetadata(ENDPOINT, endpoint)(target, name, descriptor);
    InputOf(endpoint)(target, name, 0);
    TheCaller()(target, name, 1);
  };
}
