import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import * as z from 'zod/mini';
import { TooManyRequests } from './limits/rate-limits.service';
import { refusal } from './refusal';

/** Answers every error in the one shape; only what nobody foresaw is logged, without any personal data. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, body } = refusal(error, request.id);
    if (status === 500)
      this.logger.error(
        `${request.id} ${request.method} ${request.routeOptions.url ?? ''}: ${described(error)}`,
      );
    if (error instanceof TooManyRequests) void reply.header('retry-after', String(error.seconds));
    void reply.code(status).header('cache-control', 'no-store').send(body);
  }
}

/** Messages of databases and of validation quote values: only what went wrong is told, not with what. */
function described(error: unknown): string {
  if (error instanceof QueryFailedError)
    return `query failed with ${(error.driverError as Error).name}: ${error.query}`;
  if (error instanceof z.core.$ZodError)
    return `the answer breaks the contract at ${error.issues.map(({ path }) => path.join('.')).join(', ')}`;
  return error instanceof Error ? (error.stack ?? error.message) : 'something other than an error was thrown';
}
