import { type AlarmCase, scraped, series } from './alarm-case';

const HANDLED = 'messaging_process_duration_seconds';
const handled = (errorType: string, suffix = '_count', le?: string, queue = 'jobEvents'): string =>
  series('notifications', `${HANDLED}${suffix}`, {
    messaging_destination_name: queue,
    type: 'any',
    error_type: errorType,
    ...(le && { le }),
  });
const published = (errorType: string): string =>
  series('jobs', 'messaging_client_operation_duration_seconds_count', {
    messaging_destination_name: 'freelance-jobs-events',
    messaging_operation_name: 'PublishBatch',
    error_type: errorType,
  });
const waiting = (queue: string): string =>
  series('notifications', 'freelance_queue_messages', { queue, state: 'waiting' });
const oldest = (queue: string): string => series('notifications', 'freelance_queue_oldest_seconds', { queue });
const dead = series('notifications', 'freelance_dead_letters', { queue: 'deliveries' });
const outbox = series('jobs', 'freelance_outbox_oldest_seconds');
const consumer = scraped('notifications');

export const pipelineCases: readonly AlarmCase[] = [
  {
    alarm: 'HandlersFailing',
    title: 'fires above 5 %, names the queue, and clears',
    series: { ...consumer, [handled('')]: '0+9x80', [handled('timeout')]: '0+1x40 40x40' },
    fires: ['5m', '10m'],
    names: 'messaging_destination_name="jobEvents"',
    silent: ['0m', '16m'],
  },
  {
    alarm: 'HandlersFailing',
    title: 'leaves failing deliveries to the alarms of mail',
    series: {
      ...consumer,
      [handled('', '_count', undefined, 'deliveries')]: '0x80',
      [handled('ses', '_count', undefined, 'deliveries')]: '0+10x80',
    },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'HandlersFailing',
    title: 'is silent at 4 %',
    series: { ...consumer, [handled('')]: '0+24x40', [handled('timeout')]: '0+1x40' },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'HandlersFailing',
    title: 'is silent when each of a few tries fails',
    series: { ...consumer, [handled('timeout')]: '0x4 4x8 8x8 12x40' },
    silent: ['3m', '5m', '10m'],
  },
  {
    alarm: 'HandlersSlow',
    title: 'fires for one try over 30 seconds, and clears',
    series: {
      ...consumer,
      [handled('')]: '0x8 1x120',
      [handled('', '_bucket', '30')]: '0x128',
      [handled('', '_bucket', '+Inf')]: '0x8 1x120',
    },
    fires: ['3m', '15m'],
    silent: ['1m', '20m'],
  },
  {
    alarm: 'HandlersSlow',
    title: 'reads the buckets as Prometheus 3 writes them',
    series: {
      ...consumer,
      [handled('')]: '0x8 1x60',
      [handled('', '_bucket', '30.0')]: '0x68',
      [handled('', '_bucket', '+Inf')]: '0x8 1x60',
    },
    fires: ['3m'],
  },
  {
    alarm: 'HandlersSlow',
    title: 'fires when over 1 % fail',
    series: {
      ...consumer,
      [handled('')]: '0+49x60',
      [handled('timeout')]: '0+1x60',
      [handled('', '_bucket', '30')]: '0+49x60',
      [handled('timeout', '_bucket', '30')]: '0+1x60',
    },
    fires: ['15m'],
  },
  {
    alarm: 'HandlersSlow',
    title: 'is silent at 0.5 %, and when one of a few tries fails',
    series: {
      ...consumer,
      [handled('')]: '0+199x60',
      [handled('timeout')]: '0+1x60',
      [handled('', '_bucket', '30')]: '0+199x60',
      [handled('timeout', '_bucket', '30')]: '0+1x60',
      [handled('').replaceAll('deliveries', 'announcements')]: '0x20 9x40',
      [handled('timeout').replaceAll('deliveries', 'announcements')]: '0x20 1x40',
      [handled('', '_bucket', '30').replaceAll('deliveries', 'announcements')]: '0x20 9x40',
      [handled('timeout', '_bucket', '30').replaceAll('deliveries', 'announcements')]: '0x20 1x40',
    },
    silent: ['6m', '15m'],
  },
  {
    alarm: 'QueueOld',
    title: 'fires above five minutes, and clears',
    series: { [waiting('deliveries')]: '3x30 0x20', [oldest('deliveries')]: '0+15x30 0x20' },
    fires: ['5m30s', '7m'],
    names: 'queue="deliveries"',
    silent: ['5m', '8m'],
  },
  {
    alarm: 'QueueOld',
    title: 'fires above two minutes for deadlines',
    series: { [waiting('jobTimeout')]: '1x30', [oldest('jobTimeout')]: '0+15x30' },
    fires: ['2m30s'],
    names: 'queue="jobTimeout"',
    silent: ['2m'],
  },
  {
    alarm: 'QueueOld',
    title: 'is silent at the limits, and while no message is due',
    series: {
      [waiting('deliveries')]: '3x30',
      [oldest('deliveries')]: '300x30',
      [waiting('jobTimeout')]: '0x30',
      [oldest('jobTimeout')]: '800x30',
    },
    silent: ['1m', '5m', '7m'],
  },
  {
    alarm: 'QueueDeep',
    title: 'fires above 50 for five minutes, and clears',
    series: { [waiting('deliveries')]: '0x3 51x30 0x20' },
    fires: ['6m15s', '8m'],
    names: 'queue="deliveries"',
    silent: ['5m30s', '9m30s'],
  },
  {
    alarm: 'QueueDeep',
    title: 'is silent at 50, and for a short peak',
    series: { [waiting('deliveries')]: '50x40', [waiting('announcements')]: '0x3 900x15 0x20' },
    silent: ['5m', '8m', '10m'],
  },
  {
    alarm: 'DeadLettersMany',
    title: 'fires above ten, and clears',
    series: { [dead]: '10x4 11x4 0x10' },
    fires: ['1m30s'],
    names: 'queue="deliveries"',
    silent: ['1m', '3m'],
  },
  {
    alarm: 'DeadLettersMany',
    title: 'counts a letter once when two replicas report it',
    series: { [dead]: '6x10', [dead.replace('notifications:1', 'notifications:2')]: '6x10' },
    silent: ['1m', '2m'],
  },
  {
    alarm: 'DeadLetters',
    title: 'fires for one after five minutes, and clears',
    series: { [dead]: '0x3 1x30 0x20' },
    fires: ['6m15s', '8m'],
    names: 'queue="deliveries"',
    silent: ['5m30s', '9m30s'],
  },
  {
    alarm: 'OutboxStuck',
    title: 'fires when an event is a minute old for two minutes, and clears',
    series: { [outbox]: '0+15x20 0x20' },
    fires: ['3m30s', '5m'],
    names: 'service="jobs"',
    silent: ['3m', '6m'],
  },
  {
    alarm: 'OutboxStuck',
    title: 'is silent at a minute, and for a short time',
    series: { [outbox]: '60x10 90x6 0x20' },
    silent: ['2m', '4m', '6m'],
  },
  {
    alarm: 'RelayFailing',
    title: 'fires above 1 %, and clears',
    series: { ...scraped('jobs'), [published('')]: '0+97x100', [published('timeout')]: '0+3x50 150x50' },
    fires: ['10m', '12m'],
    names: 'service="jobs"',
    silent: ['0m', '24m'],
  },
  {
    alarm: 'RelayFailing',
    title: 'is silent at 0.5 %',
    series: { ...scraped('jobs'), [published('')]: '0+199x50', [published('timeout')]: '0+1x50' },
    silent: ['5m', '10m'],
  },
  {
    alarm: 'RelayFailing',
    title: 'is silent when a few calls fail',
    series: { ...scraped('jobs'), [published('')]: '0x20 4x30', [published('timeout')]: '0x20 9x30' },
    silent: ['6m', '10m'],
  },
];
