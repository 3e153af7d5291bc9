import { Histogram } from 'prom-client';
import { CONNECTION_FAULTS } from '../aws-calls/call-failure';
import { RequestContext } from '../request-context';
import { rounded } from '../work-log';
import { HTTP_SECONDS } from './request-metrics';

const duration = new Histogram({
  name: 'http_client_request_duration_seconds',
  help: 'How long calls to other services took, to the end of the headers; error_type is empty below status 500',
  labelNames: ['server_address', 'error_type'] as const,
  buckets: HTTP_SECONDS,
});

/** How a call ended: the status of the answer, or the error when there was none. */
export type HttpCallEnd = { status: number } | { error: unknown };

/** Errors of undici, by code. */
const UNDICI_FAULTS: Partial<Record<string, string>> = {
  UND_ERR_ABORTED: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_SOCKET: 'connection_lost',
};

export interface HttpCall {
  /** Of the trace, for the call; empty while traces are off. */
  headers: { traceparent?: string };
  /** To be called when the call has ended; only the first time counts. */
  ended: (end: HttpCallEnd) => void;
}

/**
 * Measures a call to another service and notes it for the line and the trace of the current work.
 * @param origin of the service, e.g. `http://127.0.0.1:3001`
 */
export function observeHttpCall(method: string, origin: string | URL): HttpCall {
  const startedAt = performance.now();
  const { host, hostname, port } = new URL(origin);
  const span = RequestContext.startSpan(() => ({
    name: method,
    kind: 'client',
    attributes: { 'http.request.method': method, 'server.address': hostname, 'server.port': Number(port) || undefined },
  }));
  let hasEnded = false;
  const ended = (end: HttpCallEnd): void => {
    if (hasEnded) return;
    hasEnded = true;
    const ms = performance.now() - startedAt;
    const error = errorTypeOf(end);
    duration.observe({ server_address: host, error_type: error ?? '' }, ms / 1_000);
    RequestContext.noteCall({
      name: `HTTP ${method} ${host}`,
      ms: rounded(ms),
      ...(error === undefined ? {} : { error }),
    });
    if ('status' in end) span?.set({ 'http.response.status_code': end.status });
    if (error !== undefined) span?.fail(error);
    span?.end();
  };
  return { headers: span ? { traceparent: span.traceparent } : {}, ended };
}

function errorTypeOf(end: HttpCallEnd): string | undefined {
  if ('status' in end) return end.status >= 500 ? String(end.status) : undefined;
  // `fetch` wraps the error of the connection.
  const { name, code, cause } = end.error as Error & { code?: string; cause?: { code?: string } };
  if (name === 'TimeoutError') return 'timeout';
  const faultCode = code ?? cause?.code ?? '';
  return UNDICI_FAULTS[faultCode] ?? CONNECTION_FAULTS[faultCode]?.errorType ?? 'failed';
}
