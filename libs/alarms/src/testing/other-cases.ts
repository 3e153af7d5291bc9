import { type AlarmCase, scraped, series } from './alarm-case';

const mails = (outcome: string, kind = 'new-job'): string =>
  series('notifications', 'freelance_mails_total', { kind, outcome });
const feedback = (kind: string): string => series('notifications', 'freelance_mail_feedback_total', { kind });
const deliveries = (state: string): string =>
  series('notifications', 'freelance_queue_messages', { queue: 'deliveries', state });
const lateness = (suffix: string, le?: string): string =>
  series('jobs', `freelance_deadline_lateness_seconds${suffix}`, { kind: 'expiry', ...(le && { le }) });
const scan = (name: string): string =>
  series('jobs', 'freelance_scan_last_completed_timestamp_seconds', { scan: name });
const throttled = (table: string): string =>
  series('jobs', 'db_client_operation_duration_seconds_count', {
    db_operation_name: 'PutItem',
    db_collection_name: table,
    error_type: 'throttled',
  });
const created = series('jobs', 'freelance_jobs_created_total', { category: 'design' });
const active = series('jobs', 'freelance_active_users', { role: 'owner' });
const oldestReport = series('users', 'freelance_reports_oldest_open_seconds', {});
const silentService = series('users', 'freelance_privacy_silent_seconds', {});
const oldestErasure = series('users', 'freelance_erasures_oldest_waiting_seconds', {});
const notifications = scraped('notifications');
const jobs = scraped('jobs');
const DAY_MINUTES = 24 * 60;
const HOUR_SECONDS = 3_600;

/** Four weeks of 48 an hour, then one day of another rate. */
const steadyThen = (rate: number): string => `0+48x672 ${672 * 48}+${rate}x24`;
const AFTER_29_DAYS = `${29 * DAY_MINUTES}m`;

export const otherCases: readonly AlarmCase[] = [
  {
    alarm: 'MailStopped',
    title: 'fires when mail waits for its next try and none is sent, and clears',
    series: { ...notifications, [deliveries('in_flight')]: '0x4 3x40 0x20', [mails('sent')]: '0+2x4 8x60' },
    fires: ['6m30s', '10m'],
    silent: ['5m', '12m'],
  },
  {
    alarm: 'MailStopped',
    title: 'is silent while mail is sent slowly, and while none waits',
    series: { ...notifications, [deliveries('waiting')]: '9x60', [mails('sent')]: '0+1x60' },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'MailStopped',
    title: 'is silent on a quiet night',
    series: {
      ...notifications,
      [deliveries('waiting')]: '0x60',
      [deliveries('in_flight')]: '0x20 1x4 0x36',
      [mails('sent')]: '8x60',
    },
    silent: ['5m', '6m', '10m'],
  },
  {
    alarm: 'MailFailing',
    title: 'fires above 10 %, and clears',
    series: { ...notifications, [mails('sent')]: '0+8x140', [mails('refused')]: '0+2x60 120x80' },
    fires: ['15m'],
    names: 'what="are not sent"',
    silent: ['0m', '32m'],
  },
  {
    alarm: 'MailFailing',
    title: 'is silent at 9 %, and does not count what users did not want',
    series: {
      ...notifications,
      [mails('sent')]: '0+91x60',
      [mails('unknown-user')]: '0+9x60',
      [mails('unsubscribed')]: '0+50x60',
      [mails('repeat')]: '0+50x60',
    },
    silent: ['15m'],
  },
  {
    alarm: 'MailFailing',
    title: 'is silent when each of a few mails fails',
    series: { ...notifications, [mails('sent')]: '0x60', [mails('refused')]: '0x10 8x50' },
    silent: ['5m', '15m'],
  },
  {
    alarm: 'MailFailing',
    title: 'fires when over 5 % come back in a day',
    every: 60,
    series: { ...notifications, [mails('sent')]: '0+10x300', [feedback('bounce')]: '0+1x300' },
    fires: ['300m'],
    names: 'what="come back"',
  },
  {
    alarm: 'MailFailing',
    title: 'fires when over 0.1 % are complained about, of at least a thousand',
    every: 60,
    series: { ...notifications, [mails('sent')]: '0+10x300', [feedback('complaint')]: '0x60 9x240' },
    fires: ['300m'],
    names: 'what="are complained about"',
    silent: ['62m'],
  },
  {
    alarm: 'DeadlinesLate',
    title: 'fires when p99 is above 300 s, and clears',
    series: {
      ...jobs,
      [lateness('_count')]: '0+1x40 40+1x60',
      [lateness('_bucket', '60')]: '0x40 0+1x60',
      [lateness('_bucket', '300')]: '0x40 0+1x60',
      [lateness('_bucket', '1800')]: '0+1x40 40+1x60',
      [lateness('_bucket', '+Inf')]: '0+1x40 40+1x60',
    },
    fires: ['5m', '10m'],
    names: 'reason="p99 lateness"',
    silent: ['1m', '22m'],
  },
  {
    alarm: 'DeadlinesLate',
    title: 'is silent for one late deadline',
    series: {
      ...jobs,
      [lateness('_count')]: '0x8 1x40',
      [lateness('_bucket', '300')]: '0x48',
      [lateness('_bucket', '1800')]: '0x8 1x40',
      [lateness('_bucket', '+Inf')]: '0x8 1x40',
    },
    silent: ['3m', '10m'],
  },
  {
    alarm: 'DeadlinesLate',
    title: 'fires when no scan has completed for three intervals, names it, and clears',
    every: 60,
    series: { [scan('timeout')]: '0x7 480+60x20', [scan('expiry')]: '0+60x30' },
    fires: ['7m'],
    names: 'reason="no timeout scan completed"',
    silent: ['6m', '10m', '25m'],
  },
  {
    alarm: 'DeadlinesSlow',
    title: 'fires when p99 is above 60 s, and clears',
    series: {
      ...jobs,
      [lateness('_bucket', '60')]: '0x8 0x40 0+1x60',
      [lateness('_bucket', '300')]: '0x8 1x40 1+1x60',
      [lateness('_bucket', '+Inf')]: '0x8 1x40 1+1x60',
    },
    fires: ['3m', '11m'],
    silent: ['1m', '24m'],
  },
  {
    alarm: 'DeadlinesSlow',
    title: 'is silent at 60 s',
    series: {
      ...jobs,
      [lateness('_bucket', '30')]: '0x48',
      [lateness('_bucket', '60')]: '0+1x48',
      [lateness('_bucket', '+Inf')]: '0+1x48',
    },
    silent: ['10m'],
  },
  {
    alarm: 'TablesThrottled',
    title: 'fires at five in five minutes, names the table, and clears',
    series: { ...jobs, [throttled('dev-JobsTable')]: '_x24 5x60' },
    fires: ['6m15s', '10m'],
    names: 'db_collection_name="dev-JobsTable"',
    silent: ['5m45s', '12m'],
  },
  {
    alarm: 'TablesThrottled',
    title: 'is silent at four',
    series: { ...jobs, [throttled('dev-JobsTable')]: '_x24 4x60' },
    silent: ['6m15s', '8m', '12m'],
  },
  {
    alarm: 'TablesThrottling',
    title: 'fires for the first one, and clears',
    series: { ...jobs, [throttled('dev-JobsTable')]: '_x24 1x60' },
    fires: ['6m15s', '10m'],
    names: 'db_collection_name="dev-JobsTable"',
    silent: ['5m45s', '12m'],
  },
  {
    alarm: 'TablesThrottling',
    title: 'is silent for refused conditions',
    series: { ...jobs, [throttled('dev-JobsTable').replace('throttled', '')]: '0+5x60' },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'JobsUnusual',
    title: 'fires at a third of the mean',
    every: HOUR_SECONDS,
    series: { [created]: steadyThen(16) },
    fires: [AFTER_29_DAYS],
  },
  {
    alarm: 'JobsUnusual',
    title: 'is silent at two thirds of the mean',
    every: HOUR_SECONDS,
    series: { [created]: steadyThen(32) },
    silent: [AFTER_29_DAYS],
  },
  {
    alarm: 'JobsUnusual',
    title: 'is silent when there are few jobs',
    every: HOUR_SECONDS,
    series: { [created]: `0+0.5x672 336x24` },
    silent: [AFTER_29_DAYS],
  },
  {
    alarm: 'ActivityUnusual',
    title: 'fires at twice the mean, names the role, and is silent before',
    every: HOUR_SECONDS,
    series: { [active]: '40x690 80x6' },
    fires: [AFTER_29_DAYS],
    names: 'role="owner"',
    silent: [`${28.5 * DAY_MINUTES}m`],
  },
  {
    alarm: 'CostUnusual',
    title: 'fires at twice the mean',
    every: HOUR_SECONDS,
    series: { [mails('sent')]: steadyThen(96) },
    fires: [AFTER_29_DAYS],
  },
  {
    alarm: 'CostUnusual',
    title: 'is silent at 1.4 times the mean',
    every: HOUR_SECONDS,
    series: { [mails('sent')]: steadyThen(67) },
    silent: [AFTER_29_DAYS],
  },
  {
    alarm: 'ReportsWaiting',
    title: 'fires when the oldest open report is older than 72 hours, and clears',
    every: 60,
    series: { ...scraped('users'), [oldestReport]: '259200x2 259260x2 0x4' },
    fires: ['4m'],
    silent: ['1m', '9m'],
  },
  {
    alarm: 'PrivacySilent',
    title: 'fires when a service has been silent for more than 24 hours, and clears',
    every: 60,
    series: { ...scraped('users'), [silentService]: '86400x2 86460x2 0x4' },
    fires: ['4m'],
    silent: ['1m', '9m'],
  },
  {
    alarm: 'ErasureWaiting',
    title: 'fires when an erasure has waited for more than 60 days, and clears',
    every: 60,
    series: { ...scraped('users'), [oldestErasure]: '5184000x2 5184060x2 0x4' },
    fires: ['4m'],
    silent: ['1m', '9m'],
  },
];
