import { Gauge, Histogram, register } from 'prom-client';
import { LabelLimit } from '../metrics/label-limit';

/** The buckets of the OpenTelemetry convention, and one of 2 s: slower responses count as slow. */
export const HTTP_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2, 2.5, 5, 7.5, 10];

type RequestLabel = 'http_request_method' | 'http_route' | 'http_response_status_code' | 'error_type';

const requestDuration = new Histogram<RequestLabel | 'trace_id'>({
  name: 'http_server_request_duration_seconds',
  help: 'Time from the first byte of a request to the end of its answer',
  labelNames: ['http_request_method', 'http_route', 'http_response_status_code', 'error_type'],
  buckets: HTTP_SECONDS,
  enableExemplars: true,
  // prom-client refuses exemplars in a registry that can serve the plain format too, so it is registered below.
  registers: [],
});
register.registerMetric(requestDuration);

export const activeRequests = new Gauge({
  name: 'http_server_active_requests',
  help: 'Requests that have no complete answer yet',
});

const OTHER_METHOD = '_OTHER';
const OTHER_ROUTE = 'other';
const FIRST_FAILURE = 400;
/**
 * Failures of routes that have series of their own; each has 18. A client that tries everything causes hundreds of
 * different failures.
 */
const failures = new LabelLimit(20);

/** The answer to a request. */
export interface Answer {
  method: string;
  route: string;
  status: number;
  errorCode: string | undefined;
  /** Of an exported trace, to which the histogram then leads. */
  traceId?: string | undefined;
}

export function countRequest({ method, route, status, errorCode, traceId }: Answer, ms: number): void {
  const errorType = status >= 500 ? (errorCode ?? String(status)) : '';
  const failure = `${method} ${route} ${status} ${errorType}`;
  // Probes must stay apart from the requests of clients.
  const isKept = status < FIRST_FAILURE || route.startsWith('/health/') || failures.of(failure) === failure;
  requestDuration.observe({
    labels: {
      http_request_method: isKept ? methodLabel(method) : OTHER_METHOD,
      http_route: isKept ? route : OTHER_ROUTE,
      http_response_status_code: String(status),
      error_type: errorType,
    },
    value: ms / 1_000,
    exemplarLabels: traceId === undefined ? {} : { trace_id: traceId },
  });
}

const USUAL_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The method as a label: those that no route has are one value. */
const methodLabel = (method: string): string => (USUAL_METHODS.has(method) ? method : OTHER_METHOD);
