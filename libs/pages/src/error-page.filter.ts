import { type ArgumentsHost, Catch, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError, ErrorFilter } from '@freelance/service';
import { failurePage, setPageHeaders } from './form-page';
import { wantsPage } from './wants-page';

/** Answers an error with a page for browsers, and as JSON for other clients. */
@Catch()
export class ErrorPageFilter extends ErrorFilter {
  private readonly pageLogger = new Logger(ErrorPageFilter.name);

  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    if (!wantsPage(http.getRequest<FastifyRequest>().headers)) return super.catch(error, host);
    const { status, error: sentence } = describeError(error);
    if (status >= 500) this.pageLogger.error({ err: error }, sentence);
    void setPageHeaders(http.getResponse<FastifyReply>())
      .status(status)
      .send(failurePage(`${sentence}.`));
  }
}
