import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, timeout } from 'rxjs';

/** Less than the gateway's five seconds, so that the inner one gives up first. */
const SERVICE_BUDGET_MS = 4_000;

@Injectable()
export class TimeBudgetInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return context.getType() === 'http' ? next.handle().pipe(timeout(SERVICE_BUDGET_MS)) : next.handle();
  }
}
