import { Injectable } from '@nestjs/common';
import type { ErrorBody } from '@freelance/contracts';
import type { ApiName } from '@freelance/manifest';
import { ServiceUnavailableError } from '@freelance/service';
import { RefusedRequestError } from '../refused-request.error';
import { callService } from '../upstreams/call-service';
import { Upstreams } from '../upstreams/upstreams';

/** An operator waits no longer for one dependency. */
export const CALL_WITHIN_MS = 2_000;

/** Calls the internal routes of the services for operators. */
@Injectable()
export class ServiceCalls {
  constructor(private readonly upstreams: Upstreams) {}

  get<Answer>(
    service: ApiName,
    path: string,
    query: Record<string, string | number | undefined> = {},
  ): Promise<Answer> {
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    ).toString();
    return this.call(service, 'GET', search === '' ? path : `${path}?${search}`);
  }

  post<Answer>(service: ApiName, path: string, body: object): Promise<Answer> {
    return this.call(service, 'POST', path, body);
  }

  /**
   * @throws ServiceUnavailableError that names the service and its address
   * @throws RefusedRequestError with the service's own error, when it refuses the request
   */
  private async call<Answer>(service: ApiName, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const { status, content } = await this.send(service, method, path, body);
    if (status === 204) return undefined as Answer;
    if (status < 300) return this.answerIn(service, content);
    const refusal = errorIn(content);
    if (status < 500 && refusal) throw new RefusedRequestError({ status, ...refusal });
    const reason = refusal ? `: ${refusal.error}` : '';
    throw new ServiceUnavailableError(`${this.nameOf(service)} answered ${method} ${path} with ${status}${reason}`);
  }

  private answerIn<Answer>(service: ApiName, content: string): Answer {
    try {
      return JSON.parse(content) as Answer;
    } catch {
      throw new ServiceUnavailableError(`${this.nameOf(service)} sent an answer that is no JSON`);
    }
  }

  private async send(service: ApiName, method: 'GET' | 'POST', path: string, body?: object) {
    const call = { origin: this.upstreams.requireOrigin(service), method, path, withinMs: CALL_WITHIN_MS };
    try {
      return await callService(this.upstreams.agent, { ...call, ...(body && { body }) });
    } catch (error) {
      throw this.unavailable(service, error as Error);
    }
  }

  private unavailable(service: ApiName, error: Error & { code?: string }): ServiceUnavailableError {
    const reason =
      error.code === 'UND_ERR_ABORTED' ? `no answer in ${CALL_WITHIN_MS / 1_000} s` : (error.code ?? error.message);
    return new ServiceUnavailableError(`${this.nameOf(service)}: ${reason}`);
  }

  private nameOf(service: ApiName): string {
    return `${service} at ${this.upstreams.originOf(service)}`;
  }
}

function errorIn(content: string): Pick<ErrorBody, 'error' | 'errorCode' | 'details'> | undefined {
  try {
    const { error, errorCode, details } = JSON.parse(content) as ErrorBody;
    return { error, errorCode, ...(details ? { details } : {}) };
  } catch {
    return undefined;
  }
}
