import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type AnyShape } from '@titles/shared/contract/endpoint';
import { DomainError } from '@titles/shared/errors';
import { type FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { ENDPOINT, inputOf } from '../implements';
import { Once } from './once.service';

const KEY = /^[\w-]{16,64}$/;

/** Lets an endpoint that says `once` carry out a request with an Idempotency-Key once. */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly once: Once,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const shape = this.reflector.get<AnyShape | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const { accountId } = request.caller;
    if (!shape || !('once' in shape) || key === undefined || accountId === null) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key))
      throw new DomainError('bad-input', undefined, [
        { path: 'headers.idempotency-key', message: '16 到 64 个字母、数字、下划线或短横' },
      ]);
    const content = JSON.stringify([shape.route, inputOf(shape, request)]);
    return from(this.once.run({ accountId, key, content }, () => firstValueFrom(next.handle())));
  }
}
