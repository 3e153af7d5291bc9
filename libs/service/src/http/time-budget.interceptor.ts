import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, timeout } from 'rxjs';

/** Shorter than the gateway's five seconds, so that the service times out first. */
export const SERVICE_BUDGET_MS = 4_000;

@Injectable()
export class TimeBudgetInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { waitedMs } = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(timeout(SERVICE_BUDGET_MS - waitedMs));
  }
}
