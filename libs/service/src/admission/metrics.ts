import { Counter, Gauge } from 'prom-client';

const BY_LANE = ['lane'] as const;

export const requestsAtWork = new Gauge({
  name: 'freelance_http_requests_at_work',
  help: 'Requests that are being worked on',
  labelNames: BY_LANE,
});

export const requestsWaiting = new Gauge({
  name: 'freelance_http_requests_waiting',
  help: 'Requests that wait for one of those at work to end',
  labelNames: BY_LANE,
});

export const requestsRefused = new Counter({
  name: 'freelance_http_requests_refused_total',
  help: 'Requests answered 503 because there was too much to do',
  labelNames: BY_LANE,
});
