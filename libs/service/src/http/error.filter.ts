import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BusinessTime } from '../clock/business-time';
import { loggedPath } from './logged-path';
import { namingDependency } from '../errors/dependency-fault';
import { describeError } from '../errors/describe-error';
import { errorResponse } from './error-response';
import { ERROR_CODE_HEADER, logWith } from './request-hooks';

/** The one place that turns a failure into an HTTP response. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  constructor(private readonly time: BusinessTime) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const described = describeError(isForOperator(request) ? namingDependency(error) : error);
    logWith(request, { errorCode: described.errorCode });
    if (described.status >= 500) {
      this.logger.error({ err: error, method: request.method, path: loggedPath(request) }, described.error);
    }
    if (reply.sent) return;
    const facts = { requestId: request.id, now: this.time.now(), accept: request.headers.accept };
    const answer = errorResponse(described, facts);
    void reply
      .status(answer.status)
      .headers({
        ...answer.headers,
        // Only for the gateway, whose calls are signed.
        ...(request.signedBody === undefined ? {} : { [ERROR_CODE_HEADER]: described.errorCode }),
      })
      .send(answer.body);
  }
}

/** The gateway sends such a call for an operator, and nobody else can. */
const isForOperator = ({ signedBody, routeOptions: { url = '' } }: FastifyRequest): boolean =>
  signedBody !== undefined && /^\/(ops|scans|rebuilds)(\/|$)/.test(url);
