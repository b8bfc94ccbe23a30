import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type AnyShape } from '@titles/shared/contract/endpoint';
import { DomainError } from '@titles/shared/errors';
import { type FastifyRequest } from 'fastify';
import { anonymous, Callers, mayCall } from './caller';
import { ENDPOINT } from './implements';
import { RateLimits } from './limits/rate-limits.service';

/** Recognises the caller and lets through only whom the endpoint's access names; a handler without endpoint is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const endpoint = this.reflector.get<AnyShape | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1];
    const from = { address: request.ip, agent: request.headers['user-agent'] ?? '' };
    request.caller = { ...(token ? await this.callers.recognise(token) : anonymous), from };
    // Published content is answered from memory: counting would cost more.
    if (!(endpoint && 'published' in endpoint)) await this.limits.count(request.caller, request.ip);
    const unknown = request.headers.authorization !== undefined && request.caller.accountId === null;
    if (endpoint && 'renews' in endpoint && unknown) throw new DomainError('not-signed-in');
    if (endpoint && mayCall(endpoint.access, request.caller)) return true;
    throw new DomainError(request.caller.accountId ? 'not-allowed' : 'not-signed-in');
  }
}
