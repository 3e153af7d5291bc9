import { type AlarmCase, scraped, series } from './alarm-case';

const ready = (dependency: string): string => series('gateway', 'freelance_dependency_up', { dependency });
const up = (service: string): string => series(service, 'up');
const started = series('jobs', 'process_start_time_seconds');
const build = (instance: string, version: string): string =>
  `freelance_build_info{job="freelance",environment="dev",service="jobs",instance="${instance}",version="${version}",commit="c"}`;
const skew = series('jobs', 'freelance_clock_skew_seconds');

export const serviceCases: readonly AlarmCase[] = [
  {
    alarm: 'ServiceDown',
    title: 'fires for a service that is not ready for a minute, names it, and clears',
    series: {
      ...scraped('gateway'),
      ...scraped('jobs'),
      [ready('jobs')]: '1x3 0x10 1x20',
      [ready('categories')]: '1x40',
    },
    fires: ['2m15s', '3m'],
    names: 'service="jobs"',
    silent: ['1m30s', '4m'],
  },
  {
    alarm: 'ServiceDown',
    title: 'fires for a gateway that does not answer',
    series: { ...scraped('gateway', '1x3 0x20') },
    fires: ['2m15s'],
    names: 'service="gateway"',
    silent: ['1m30s'],
  },
  {
    alarm: 'ServiceDown',
    title: 'is silent for a restart of 45 seconds',
    series: { ...scraped('gateway'), [ready('jobs')]: '1x3 0x2 1x20', [ready('dynamodb')]: '0x40' },
    silent: ['1m', '1m30s', '2m', '4m'],
  },
  {
    alarm: 'NoSignal',
    title: 'fires for a service that is not scraped for three minutes, and clears',
    series: { [up('jobs')]: '1x3 0x20 1x20', ...scraped('gateway') },
    fires: ['4m15s', '5m'],
    names: 'service="jobs"',
    silent: ['3m45s', '6m30s'],
  },
  {
    alarm: 'NoSignal',
    title: 'fires for a service that is no longer known to Prometheus',
    series: { [up('jobs')]: '1x160 stale', ...scraped('gateway') },
    fires: ['44m', '60m'],
    names: 'service="jobs"',
    silent: ['40m', '42m'],
  },
  {
    alarm: 'NoSignal',
    title: 'is silent while one of two tasks is scraped',
    series: { [up('jobs')]: '0x40', [up('jobs').replace('jobs:1', 'jobs:2')]: '1x40' },
    silent: ['5m', '10m'],
  },
  { alarm: 'Watchdog', title: 'always fires', series: scraped('gateway'), fires: ['15s', '10m'] },
  {
    alarm: 'Restarting',
    title: 'fires at three starts in 15 minutes, and clears',
    series: { ...scraped('jobs'), [started]: '100x8 200x8 300x8 400x80' },
    fires: ['7m', '12m'],
    names: 'service="jobs"',
    silent: ['6m', '24m'],
  },
  {
    alarm: 'Restarting',
    title: 'is silent at two starts',
    series: { ...scraped('jobs'), [started]: '100x8 200x8 300x80' },
    silent: ['5m', '10m', '15m'],
  },
  {
    alarm: 'Degraded',
    title: 'fires after five minutes, names what is missing, and clears',
    series: { [series('notifications', 'freelance_dependency_up', { dependency: 'ses' })]: '1x3 0x30 1x20' },
    fires: ['6m15s', '8m'],
    names: 'service="notifications",dependency="ses"',
    silent: ['5m30s', '9m30s'],
  },
  {
    alarm: 'Degraded',
    title: 'is silent for four minutes without SES',
    series: { [series('notifications', 'freelance_dependency_up', { dependency: 'ses' })]: '1x3 0x16 1x20' },
    silent: ['2m', '4m', '6m', '8m'],
  },
  {
    alarm: 'Saturated',
    title: 'fires when requests are refused for two minutes, and clears',
    series: {
      ...scraped('jobs'),
      [series('jobs', 'freelance_http_requests_refused_total', { lane: 'public' })]: '0x4 0+3x20 60x20',
    },
    fires: ['3m45s', '6m'],
    names: 'service="jobs"',
    silent: ['3m', '8m'],
  },
  {
    alarm: 'Saturated',
    title: 'fires when requests wait for two minutes',
    series: { [series('jobs', 'freelance_http_requests_waiting', { lane: 'public' })]: '4x20' },
    fires: ['2m15s'],
  },
  {
    alarm: 'Saturated',
    title: 'is silent after one burst',
    series: {
      ...scraped('jobs'),
      [series('jobs', 'freelance_http_requests_refused_total', { lane: 'public' })]: '0x4 30x40',
      [series('jobs', 'freelance_http_requests_waiting', { lane: 'public' })]: '0x4 8x3 0x40',
    },
    silent: ['1m', '2m', '3m', '5m'],
  },
  {
    alarm: 'VersionsMixed',
    title: 'fires after half an hour, and clears',
    every: 60,
    series: { [build('jobs:1', '1.0.0')]: '1x60', [build('jobs:2', '1.1.0')]: '1x40 stale' },
    fires: ['31m', '40m'],
    names: 'service="jobs"',
    silent: ['29m', '42m'],
  },
  {
    alarm: 'VersionsMixed',
    title: 'is silent when services differ',
    every: 60,
    series: {
      [build('jobs:1', '1.0.0')]: '1x60',
      [series('gateway', 'freelance_build_info', { version: '2.0.0' })]: '1x60',
    },
    silent: ['31m', '60m'],
  },
  {
    alarm: 'ClockOff',
    title: 'fires for a clock that is behind, and clears',
    series: { [skew]: '0x3 -1.5x30 0x20' },
    fires: ['6m15s', '8m'],
    names: 'service="jobs"',
    silent: ['5m30s', '9m30s'],
  },
  {
    alarm: 'ClockOff',
    title: 'is silent at one second, and for a short time',
    series: { [skew]: '1x40', [series('gateway', 'freelance_clock_skew_seconds')]: '0x3 5x10 0x40' },
    silent: ['4m', '8m', '10m'],
  },
  {
    alarm: 'UtilisationHigh',
    title: 'fires above 60 % of an hour, and clears',
    every: 60,
    series: { [series('jobs', 'process_cpu_seconds_total')]: '0+42x70 2940+6x70' },
    fires: ['60m'],
    names: 'service="jobs"',
    silent: ['120m'],
  },
  {
    alarm: 'UtilisationHigh',
    title: 'is silent at 55 %',
    every: 60,
    series: { [series('jobs', 'process_cpu_seconds_total')]: '0+33x70' },
    silent: ['60m'],
  },
];
