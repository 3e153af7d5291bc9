import { collected, fromLines, ofDeadLetters, ofQueue } from '@freelance/alarms';
import type { Dashboard } from '../dashboard';
import { failures, largest, percentile, rate, shown } from '../query';

const HANDLED = 'messaging_process_duration_seconds';
const CALLS = 'messaging_client_operation_duration_seconds';
const QUEUE = 'messaging_destination_name';

export const pipeline: Dashboard = {
  name: 'pipeline',
  title: 'Pipeline',
  panels: [
    {
      title: 'Outbox: events that wait',
      unit: 'count',
      queries: [largest(shown('freelance_outbox_entries'), 'service')],
      aws: [{ search: collected('freelance_outbox_entries', 'Maximum'), by: ['service'] }],
    },
    {
      title: 'Outbox: age of the oldest event',
      unit: 'seconds',
      queries: [largest(shown('freelance_outbox_oldest_seconds'), 'service')],
      aws: [{ search: collected('freelance_outbox_oldest_seconds', 'Maximum'), by: ['service'] }],
    },
    {
      title: 'Relays that failed or were put off',
      unit: 'perSecond',
      queries: [
        rate(shown('freelance_outbox_relays_failed_total'), 'service', '{{service}} failed'),
        rate(shown('freelance_outbox_relays_dropped_total'), 'service', '{{service}} put off'),
      ],
      aws: [fromLines('relay_failures', 'Sum', { source: '{source}' })],
    },
    {
      title: 'Calls of SNS and SQS',
      unit: 'perSecond',
      queries: [rate(shown(`${CALLS}_count`), 'service, messaging_operation_name')],
      aws: [fromLines('relays', 'Sum', { source: '{source}' })],
    },
    {
      title: 'Failed calls of SNS and SQS',
      unit: 'perSecond',
      queries: [
        failures(
          shown(`${CALLS}_count`, 'error_type!=""'),
          shown(`${CALLS}_count`),
          'error_type, messaging_destination_name, messaging_operation_name',
        ),
      ],
      aws: [fromLines('relay_failures', 'Sum', { source: '{source}' })],
    },
    {
      title: 'Queues: messages by state',
      unit: 'count',
      queries: [largest(shown('freelance_queue_messages'), 'queue, state')],
      aws: [
        ofQueue('ApproximateNumberOfMessagesVisible', 'Maximum'),
        ofQueue('ApproximateNumberOfMessagesNotVisible', 'Maximum'),
      ],
    },
    {
      title: 'Queues: age of the oldest message',
      unit: 'seconds',
      queries: [largest(shown('freelance_queue_oldest_seconds'), 'queue')],
      aws: [ofQueue('ApproximateAgeOfOldestMessage', 'Maximum')],
    },
    {
      title: 'Handled messages',
      unit: 'perSecond',
      queries: [rate(shown(`${HANDLED}_count`), `${QUEUE}, type`)],
      aws: [fromLines('handler_ms', 'SampleCount', { queue: '{key}' })],
    },
    {
      title: 'Failed tries',
      unit: 'perSecond',
      queries: [
        failures(shown(`${HANDLED}_count`, 'error_type!=""'), shown(`${HANDLED}_count`), `error_type, ${QUEUE}`),
      ],
      aws: [fromLines('handler_failures', 'Sum', { queue: '{key}' })],
    },
    {
      title: 'Time of a handler (p95)',
      unit: 'seconds',
      queries: [percentile(0.95, shown(HANDLED), QUEUE)],
      aws: [fromLines('handler_ms', 'p95', { queue: '{key}' })],
    },
    {
      title: 'Age of a message when its handling begins (p95)',
      unit: 'seconds',
      queries: [percentile(0.95, shown('freelance_message_age_seconds'), 'queue')],
      aws: [ofQueue('ApproximateAgeOfOldestMessage', 'Maximum')],
    },
    {
      title: 'Dead letters',
      unit: 'count',
      queries: [largest(shown('freelance_dead_letters'), 'queue')],
      aws: [ofDeadLetters('ApproximateNumberOfMessagesVisible', 'Maximum')],
    },
    {
      title: 'Messages given up, by reason',
      unit: 'perSecond',
      queries: [
        failures(shown('freelance_messages_dead_lettered_total'), shown(`${HANDLED}_count`), 'reason, queue, type'),
      ],
      aws: [{ search: collected('freelance_messages_dead_lettered_total', 'Sum'), by: ['queue', 'reason'] }],
    },
    {
      title: 'Lateness of deadlines',
      unit: 'seconds',
      queries: [
        ...[0.5, 0.99].map((quantile) => percentile(quantile, shown('freelance_deadline_lateness_seconds'), 'kind')),
        largest(shown('freelance_jobs_overdue_seconds'), 'kind', '{{kind}} scan'),
      ],
      aws: [{ search: collected('freelance_jobs_overdue_seconds', 'Maximum'), by: ['kind'] }],
    },
    {
      title: 'Jobs whose deadline has passed',
      unit: 'count',
      queries: [largest(shown('freelance_jobs_overdue'), 'kind')],
      aws: [{ search: collected('freelance_jobs_overdue', 'Maximum'), by: ['kind'] }],
    },
    {
      title: 'Time since the last scan',
      unit: 'seconds',
      queries: [
        {
          expression: `time() - max by (scan) (${shown('freelance_scan_last_completed_timestamp_seconds')})`,
          legend: '{{scan}}',
        },
      ],
      aws: [{ search: fromLines('scans_completed', 'Sum'), by: ['kind'] }],
    },
    {
      title: 'Scans: found jobs, and time (p95)',
      unit: 'count',
      queries: [
        rate(shown('freelance_scan_found_total'), 'scan', '{{scan}} found per second'),
        percentile(0.95, shown('freelance_scan_seconds'), 'scan', '{{scan}} seconds'),
      ],
      aws: [
        {
          logs: 'jobs',
          query: 'filter msg = "scan" | stats sum(found) as found, max(ms) as longest by kind, bin(15m)',
        },
      ],
    },
  ],
};
