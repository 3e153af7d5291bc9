import { Gauge, Histogram, type LabelValues, register } from 'prom-client';

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

/** @param traceId of an exported trace, to which the histogram then leads */
export function observeRequest(labels: LabelValues<RequestLabel>, value: number, traceId: string | undefined): void {
  requestDuration.observe({ labels, value, exemplarLabels: traceId === undefined ? {} : { trace_id: traceId } });
}

export const activeRequests = new Gauge({
  name: 'http_server_active_requests',
  help: 'Requests that have no complete answer yet',
});

const USUAL_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The method as a label: those that no route has are one value. */
export const methodLabel = (method: string): string => (USUAL_METHODS.has(method) ? method : '_OTHER');
