import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { describedFailure } from '../described-failure';
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
        `${request.id} ${request.method} ${request.routeOptions.url ?? ''}: ${describedFailure(error)}`,
      );
    if (error instanceof TooManyRequests) void reply.header('retry-after', String(error.seconds));
    void reply.code(status).header('cache-control', 'no-store').send(body);
  }
}
