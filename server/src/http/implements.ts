import {
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  Req,
  RequestMapping,
  RequestMethod,
  Res,
  SetMetadata,
} from '@nestjs/common';
import {
  type AnyShape,
  type DownloadShape,
  type EndpointShape,
  type Input,
  isDownload,
  isUpload,
  type Result,
  type UploadShape,
} from '@titles/shared/contract/endpoint';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { type ArrivingFile, arrivingFile } from './arriving-file';
import { type Caller, type SignedInCaller } from './caller';
import { readInput } from './input';
import { type FileAnswer, sendFile } from './send-file';

/** Under this key the guard finds the endpoint that a handler implements. */
export const ENDPOINT = 'endpoint';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
}

type CallerOf<E extends AnyShape> = E['access'] extends 'anyone' ? Caller : SignedInCaller;
type Answered<E extends AnyShape> = E extends DownloadShape
  ? FileAnswer<E['answers'][number]>
  : E extends EndpointShape | UploadShape
    ? Result<E>
    : never;
type Given<E extends AnyShape> = E extends UploadShape ? Input<E> & { file: ArrivingFile } : Input<E>;
type Handler<E extends AnyShape> = (
  input: Given<E>,
  caller: CallerOf<E>,
) => Promise<Answered<E>> | Answered<E>;

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

const inputs = new WeakMap<FastifyRequest, Record<string, unknown>>();

/** The validated input of a request. Throws `bad-input`. */
export function inputOf(endpoint: AnyShape, request: FastifyRequest): Record<string, unknown> {
  const input = inputs.get(request) ?? read(endpoint, request);
  inputs.set(request, input);
  return input;
}

function read(endpoint: AnyShape, request: FastifyRequest): Record<string, unknown> {
  const { params, query, body } = request;
  if (!isUpload(endpoint)) return readInput(endpoint, { params, query, body });
  const input = readInput(endpoint, { params, query, body: undefined });
  return { ...input, file: arrivingFile(request, endpoint) };
}

const InputOf = createParamDecorator((endpoint: AnyShape, context: ExecutionContext) =>
  inputOf(endpoint, requestOf(context)),
);
const TheCaller = createParamDecorator(
  (_: undefined, context: ExecutionContext) => requestOf(context).caller,
);

/**
 * Makes a controller's method the handler of an endpoint: it is routed below `/api`, called with validated input and
 * the caller by those whom `access` names, and answers only with what the contract names: `result`, or a file of a
 * type among `answers`.
 */
export function Implements<const E extends AnyShape>(endpoint: E) {
  const [method, path] = endpoint.route.split(' ') as [keyof typeof RequestMethod, string];
  return <H extends Handler<E>>(target: object, name: string, descriptor: TypedPropertyDescriptor<H>) => {
    const handler = descriptor.value as Handler<E>;
    const answer = isDownload(endpoint)
      ? sending(handler as unknown as Handler<DownloadShape>, endpoint)
      : checking(handler, endpoint);
    descriptor.value = answer as unknown as H;
    RequestMapping({ method: RequestMethod[method], path: `/api${path}` })(target, name, descriptor);
    HttpCode(200)(target, name, descriptor);
    SetMetadata(ENDPOINT, endpoint)(target, name, descriptor);
    InputOf(endpoint)(target, name, 0);
    TheCaller()(target, name, 1);
    if (!isDownload(endpoint)) return;
    Req()(target, name, 2);
    Res()(target, name, 3);
  };
}

const checking = <E extends AnyShape>(handler: Handler<E>, endpoint: EndpointShape | UploadShape) =>
  async function (this: unknown, input: Given<E>, caller: CallerOf<E>): Promise<unknown> {
    return z.parse(endpoint.result, await handler.call(this, input, caller));
  };

const sending = (handler: Handler<DownloadShape>, endpoint: DownloadShape) =>
  async function (
    this: unknown,
    input: Given<DownloadShape>,
    caller: CallerOf<DownloadShape>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const file = await handler.call(this, input, caller);
    if (!endpoint.answers.includes(file.type))
      throw new Error(`The contract of ${endpoint.route} names no ${file.type}.`);
    await sendFile(request, reply, file, endpoint.access);
  };
