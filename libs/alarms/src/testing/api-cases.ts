import { type AlarmCase, scraped, series } from './alarm-case';

const METRIC = 'http_server_request_duration_seconds';

const requests = (status: number, { service = 'gateway', route = '/jobs' } = {}): string =>
  series(service, `${METRIC}_count`, { http_route: route, http_response_status_code: String(status) });

const bucket = (le: string): string =>
  series('gateway', `${METRIC}_bucket`, { http_route: '/jobs', http_response_status_code: '200', le });

const gateway = scraped('gateway');

export const apiCases: readonly AlarmCase[] = [
  {
    alarm: 'ApiFailing',
    title: 'fires above 1 %, and clears',
    series: { ...gateway, [requests(200)]: '0+97x80', [requests(500)]: '0+3x40 120x40' },
    fires: ['5m', '10m'],
    silent: ['0m', '16m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'is silent at 0.9 %',
    series: { ...gateway, [requests(200)]: '0+111x40', [requests(500)]: '0+1x40' },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'is silent when one of a few requests fails',
    series: { ...gateway, [requests(200)]: '0+1x40', [requests(500)]: '0x12 1x28' },
    silent: ['4m', '5m', '10m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'is silent when the requests of operators fail',
    series: {
      ...gateway,
      ...scraped('jobs'),
      [requests(200)]: '0+97x40',
      [requests(503, { route: '/ops/jobs/:jobId' })]: '0+97x40',
      [requests(500, { service: 'jobs', route: '/ops/jobs/:jobId' })]: '0+97x40',
      [requests(500, { service: 'jobs', route: '/scans/expiry' })]: '0+97x40',
      [requests(500, { service: 'jobs', route: '/scans' })]: '0+97x40',
    },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'is silent when one of 60 requests fails',
    series: { ...gateway, [requests(200)]: '0x24 59x60', [requests(500)]: '_x24 1x60' },
    silent: ['6m30s', '9m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'fires when two of 60 requests fail',
    series: { ...gateway, [requests(200)]: '0x24 58x60', [requests(500)]: '_x24 2x60' },
    fires: ['6m30s', '9m'],
    silent: ['13m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'counts the first failures of a process that has just started',
    series: {
      ...scraped('gateway', '_x20 1x40'),
      [series('gateway', 'process_start_time_seconds')]: '_x20 290x40',
      [requests(503)]: '_x24 12x40',
    },
    fires: ['6m15s', '7m45s'],
    silent: ['5m45s', '12m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'does not end and fire again when the first scrape of a process leaves the window',
    series: {
      ...scraped('gateway', '_x20 1x60'),
      // It started 20 seconds before its first scrape.
      [series('gateway', 'process_start_time_seconds')]: '_x20 280x60',
      [requests(503)]: '_x22 12x60',
    },
    fires: ['6m15s', '6m30s', '6m45s', '7m', '7m15s'],
    silent: ['7m45s', '8m', '9m', '12m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'fires at ten in two minutes of a status that was not seen before, and clears',
    series: { ...gateway, [requests(200)]: '0+1x60', [requests(503)]: '_x8 12x50' },
    fires: ['2m15s', '3m45s'],
    silent: ['1m45s', '10m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'is silent at nine in two minutes',
    series: { ...gateway, [requests(200)]: '0+10x60', [requests(503)]: '_x8 4x50' },
    silent: ['2m', '3m', '4m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'does not take old failures for new ones when scraping begins',
    series: { ...scraped('gateway', '_x20 1x40'), [requests(200)]: '_x20 5000x40', [requests(500)]: '_x20 500x40' },
    silent: ['5m', '6m', '10m'],
  },
  {
    alarm: 'ApiFailing',
    title: 'fires for a service behind the gateway above 5 %, and names it',
    series: {
      ...scraped('jobs'),
      [requests(200, { service: 'jobs' })]: '0+18x40',
      [requests(500, { service: 'jobs' })]: '0+2x40',
    },
    fires: ['5m'],
    names: 'service="jobs"',
  },
  {
    alarm: 'ApiFailing',
    title: 'does not count the probes of a stopping gateway',
    series: { ...gateway, [requests(503, { route: '/health/ready' })]: '0+5x40' },
    silent: ['2m', '5m', '10m'],
  },
  {
    alarm: 'ApiBudgetFast',
    title: 'fires at 14.4 times the budget, and clears when the failures end',
    every: 60,
    series: { ...gateway, [requests(200)]: '0+980x100', [requests(500)]: '0+20x60 1200x40' },
    fires: ['30m', '60m'],
    silent: ['0m', '95m'],
  },
  {
    alarm: 'ApiBudgetFast',
    title: 'fires at 6 times the budget over six hours',
    every: 60,
    series: { ...gateway, [requests(200)]: '0+99x360', [requests(500)]: '0+1x360' },
    fires: ['360m'],
  },
  {
    alarm: 'ApiBudgetFast',
    title: 'is silent at 5 times the budget',
    every: 60,
    series: { ...gateway, [requests(200)]: '0+995x360', [requests(500)]: '0+5x360' },
    silent: ['60m', '360m'],
  },
  {
    alarm: 'ApiBudgetFast',
    title: 'is silent when a tenth of a few requests fails',
    every: 60,
    series: { ...gateway, [requests(200)]: '0+1x360', [requests(500)]: '0 0x9 1x10 2x10 3x10 4x10 5x310' },
    silent: ['20m', '60m', '100m'],
  },
  {
    alarm: 'ApiBudgetFast',
    title: 'is silent when one of 60 requests fails',
    series: { ...gateway, [requests(200)]: '0x264 59x60', [requests(500)]: '_x264 1x60' },
    silent: ['66m30s', '69m'],
  },
  {
    alarm: 'ApiBudgetSlow',
    title: 'fires above the budget, and clears within six hours',
    every: 240,
    series: { ...gateway, [requests(200)]: '0+998x1300', [requests(500)]: '0+2x1080 2160x220' },
    fires: ['70h', '72h'],
    silent: ['79h'],
  },
  {
    alarm: 'ApiBudgetSlow',
    title: 'is silent at half the budget',
    every: 240,
    series: { ...gateway, [requests(200)]: '0+1999x1080', [requests(500)]: '0+1x1080' },
    silent: ['6h', '72h'],
  },
  {
    alarm: 'ApiBudgetSlow',
    title: 'is silent when one of a few requests fails',
    every: 240,
    series: { ...gateway, [requests(200)]: '0x50 5x50 9x50', [requests(500)]: '0x75 1x75' },
    silent: ['4h', '6h', '9h'],
  },
  {
    alarm: 'ApiSlow',
    title: 'fires when p95 is above 1 s, and clears',
    series: {
      ...gateway,
      [requests(200)]: '0+100x100',
      [bucket('1')]: '0+90x40 3600+100x60',
      [bucket('2')]: '0+100x100',
      [bucket('+Inf')]: '0+100x100',
    },
    fires: ['5m', '10m'],
    names: 'limit="p95"',
    silent: ['0m', '16m'],
  },
  {
    alarm: 'ApiSlow',
    title: 'is silent when p95 is just below 1 s',
    series: {
      ...gateway,
      [requests(200)]: '0+100x40',
      [bucket('1')]: '0+96x40',
      [bucket('2')]: '0+100x40',
      [bucket('+Inf')]: '0+100x40',
    },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'ApiSlow',
    title: 'fires when over 5 % take over 2 s',
    series: {
      ...gateway,
      [requests(200)]: '0+100x40',
      [bucket('1')]: '0+94x40',
      [bucket('2')]: '0+94x40',
      [bucket('5')]: '0+100x40',
      [bucket('+Inf')]: '0+100x40',
    },
    fires: ['5m'],
    names: 'limit="over 2 s"',
  },
  {
    alarm: 'ApiSlow',
    title: 'reads the buckets as Prometheus 3 writes them',
    series: {
      ...gateway,
      [requests(200)]: '0+100x40',
      [bucket('1.0')]: '0+94x40',
      [bucket('2.0')]: '0+94x40',
      [bucket('5.0')]: '0+100x40',
      [bucket('+Inf')]: '0+100x40',
    },
    fires: ['5m'],
    names: 'limit="over 2 s"',
  },
  {
    alarm: 'ApiSlow',
    title: 'is silent when a few requests are slow',
    series: {
      ...gateway,
      [requests(200)]: '0+2x40',
      [bucket('1')]: '0x40',
      [bucket('2')]: '0x40',
      [bucket('5')]: '0+2x40',
      [bucket('+Inf')]: '0+2x40',
    },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'Refusing',
    title: 'fires above 5 %, and clears',
    series: { ...gateway, [requests(200)]: '0+94x120', [requests(429)]: '0+6x60 360x60' },
    fires: ['10m', '15m'],
    silent: ['0m', '26m'],
  },
  {
    alarm: 'Refusing',
    title: 'is silent at 4 %',
    series: { ...gateway, [requests(200)]: '0+96x60', [requests(429)]: '0+4x60' },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'Refusing',
    title: 'is silent for a few requests',
    series: { ...gateway, [requests(200)]: '0x80', [requests(429)]: '0x20 40x60' },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'LimitsAlone',
    title: 'fires after five minutes, and clears',
    series: {
      ...gateway,
      [series('gateway', 'freelance_rate_limit_leases_total', { outcome: 'failed' })]: '0x4 0+2x40 80x40',
    },
    fires: ['6m', '10m'],
    silent: ['4m', '14m'],
  },
  {
    alarm: 'LimitsAlone',
    title: 'is silent for a short outage, and for leases that succeed',
    series: {
      ...gateway,
      [series('gateway', 'freelance_rate_limit_leases_total', { outcome: 'failed' })]: '0x4 9x60',
      [series('gateway', 'freelance_rate_limit_leases_total', { outcome: 'granted' })]: '0+2x60',
    },
    silent: ['2m', '5m', '10m'],
  },
];
