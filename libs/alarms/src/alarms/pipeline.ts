import { QUEUE_KEYS, type QueueKey, type ServiceName } from '@freelance/manifest';
import type { Alarm } from '../alarm';
import type { AwsAlarm, AwsCondition } from '../aws/aws-alarm';
import { collected, fromLines, ofDeadLetters, ofQueue } from '../aws/aws-metric';
import { either, grown, largest, shareAbove, upTo } from '../series';

const HANDLED = 'messaging_process_duration_seconds';
const PUBLISHED = 'messaging_client_operation_duration_seconds_count{messaging_operation_name=~"Publish.*"';
const BY_QUEUE = 'messaging_destination_name';
/** Fewer tries in a window are too few to judge by a share. */
const ENOUGH = 20;
const MINUTE = 60;

/** Queues that carry deadlines of jobs. */
const DEADLINE_QUEUES: readonly QueueKey[] = ['jobExpiry', 'jobTimeout'];
const OTHER_QUEUES = QUEUE_KEYS.filter((key) => !DEADLINE_QUEUES.includes(key));
/** Services with an outbox. */
const PUBLISHERS: readonly ServiceName[] = ['categories', 'jobs'];

/** MailStopped and MailFailing judge `deliveries`: a second page for a failure of SES would come before theirs. */
const NOT_MAIL = 'messaging_destination_name!="deliveries"';
const HANDLER_QUEUES = QUEUE_KEYS.filter((key) => key !== 'deliveries');

const handlers = { failed: `${HANDLED}_count{error_type!=""}`, all: `${HANDLED}_count`, by: BY_QUEUE, of: ENOUGH };

const handlersFailing = (above: number, periodSeconds: number): AwsCondition => ({
  metrics: {
    tries: fromLines('handler_ms', 'SampleCount', { queue: '{key}' }),
    failed: fromLines('handler_failures', 'Sum', { queue: '{key}' }),
  },
  math: `IF(FILL(tries, 0) >= ${ENOUGH}, FILL(failed, 0) / FILL(tries, 1), 0)`,
  above,
  periodSeconds,
  periods: 1,
});

const queueOlder = (queues: readonly QueueKey[], above: number): AwsAlarm => ({
  queues,
  when: [
    [
      {
        // SQS counts the age of messages whose delay has not passed; these are not visible.
        metrics: {
          oldest: ofQueue('ApproximateAgeOfOldestMessage', 'Maximum'),
          waiting: ofQueue('ApproximateNumberOfMessagesVisible', 'Maximum'),
        },
        math: 'IF(FILL(waiting, 0) > 0, oldest, 0)',
        above,
        periodSeconds: MINUTE,
        periods: 1,
      },
    ],
  ],
});

const deadLetters = (above: number, periods: number): AwsAlarm => ({
  queues: QUEUE_KEYS,
  when: [
    [
      {
        metrics: { dead: ofDeadLetters('ApproximateNumberOfMessagesVisible', 'Maximum') },
        above,
        periodSeconds: MINUTE,
        periods,
      },
    ],
  ],
});

/** Every replica reports the same queue, so the largest value counts. */
const waiting = largest('freelance_queue_messages{state="waiting"}', 'queue');
const dead = largest('freelance_dead_letters', 'queue');
const older = (queues: string, seconds: number): string =>
  `${largest(`freelance_queue_oldest_seconds{queue${queues}"${DEADLINE_QUEUES.join('|')}"}`, 'queue')} > ${seconds} ` +
  `and ${waiting} > 0`;

export const pipelineAlarms: readonly Alarm[] = [
  {
    name: 'HandlersFailing',
    severity: 'page',
    meaning: 'Handlers of a queue fail',
    figure:
      '{{ $value | humanizePercentage }} of the tries of 5 minutes at the queue {{ $labels.messaging_destination_name }}',
    expression: shareAbove(0.05, {
      ...handlers,
      failed: `${HANDLED}_count{${NOT_MAIL},error_type!=""}`,
      all: `${HANDLED}_count{${NOT_MAIL}}`,
      window: '5m',
    }),
    dashboard: 'pipeline',
    aws: [{ queues: HANDLER_QUEUES, when: [[handlersFailing(0.05, 5 * MINUTE)]] }],
  },
  {
    name: 'HandlersSlow',
    severity: 'ticket',
    meaning: 'Handlers of a queue take over 30 s, or more than 1 % of their tries fail',
    figure:
      '{{ if ge $value 1.0 }}{{ $value | humanize }} tries took over 30 s{{ else }}{{ $value | humanizePercentage }} of ' +
      'the tries of 15 minutes fail{{ end }} at the queue {{ $labels.messaging_destination_name }}',
    expression: either(
      `round(${grown(`${HANDLED}_count`, '15m', BY_QUEUE)} - ${grown(`${HANDLED}_bucket{${upTo(30)}}`, '15m', BY_QUEUE)}) > 0`,
      shareAbove(0.01, { ...handlers, window: '15m' }),
    ),
    dashboard: 'pipeline',
    aws: [
      {
        queues: QUEUE_KEYS,
        when: [
          [
            {
              metrics: { slowest: fromLines('handler_ms', 'Maximum', { queue: '{key}' }) },
              above: 30_000,
              periodSeconds: 15 * MINUTE,
              periods: 1,
            },
          ],
          [handlersFailing(0.01, 15 * MINUTE)],
        ],
      },
    ],
  },
  {
    name: 'QueueOld',
    severity: 'page',
    meaning: 'Messages wait too long in a queue',
    figure: 'the oldest of {{ $labels.queue }} waits for {{ $value | humanizeDuration }}',
    expression: either(older('!~', 300), older('=~', 120)),
    dashboard: 'pipeline',
    aws: [queueOlder(OTHER_QUEUES, 300), queueOlder(DEADLINE_QUEUES, 120)],
  },
  {
    name: 'QueueDeep',
    severity: 'ticket',
    meaning: 'Many messages wait in a queue',
    figure: '{{ $value }} in {{ $labels.queue }}',
    expression: `${waiting} > 50`,
    for: '5m',
    dashboard: 'pipeline',
    aws: [
      {
        queues: QUEUE_KEYS,
        when: [
          [
            {
              metrics: { waiting: ofQueue('ApproximateNumberOfMessagesVisible', 'Minimum') },
              above: 50,
              periodSeconds: MINUTE,
              periods: 5,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'DeadLettersMany',
    severity: 'page',
    meaning: 'Many messages were given up',
    figure: '{{ $value }} dead letters of {{ $labels.queue }}',
    expression: `${dead} > 10`,
    dashboard: 'pipeline',
    aws: [deadLetters(10, 1)],
  },
  {
    name: 'DeadLetters',
    severity: 'ticket',
    meaning: 'Messages were given up',
    figure: '{{ $value }} dead letters of {{ $labels.queue }}',
    expression: `${dead} > 0`,
    for: '5m',
    dashboard: 'pipeline',
    aws: [deadLetters(0, 5)],
  },
  {
    name: 'OutboxStuck',
    severity: 'page',
    meaning: 'Events are stored but not published',
    figure: 'the oldest of {{ $labels.service }} waits for {{ $value | humanizeDuration }}',
    expression: `${largest('freelance_outbox_oldest_seconds', 'service')} > 60`,
    for: '2m',
    dashboard: 'pipeline',
    aws: [
      {
        services: PUBLISHERS,
        when: [
          [
            {
              metrics: { oldest: collected('freelance_outbox_oldest_seconds', 'Maximum', { service: '{service}' }) },
              above: 60,
              periodSeconds: MINUTE,
              periods: 2,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'RelayFailing',
    severity: 'ticket',
    meaning: 'Publishing events to SNS fails; the sweep publishes them later',
    figure: '{{ $value | humanizePercentage }} of the calls of 10 minutes by {{ $labels.service }}',
    expression: shareAbove(0.01, {
      failed: `${PUBLISHED},error_type!=""}`,
      all: `${PUBLISHED}}`,
      window: '10m',
      by: 'service',
      of: ENOUGH,
    }),
    dashboard: 'pipeline',
    aws: [
      {
        services: PUBLISHERS,
        when: [
          [
            {
              metrics: {
                relays: fromLines('relays', 'Sum', { source: '{source}' }),
                failed: fromLines('relay_failures', 'Sum', { source: '{source}' }),
              },
              math: `IF(FILL(relays, 0) >= ${ENOUGH}, FILL(failed, 0) / FILL(relays, 1), 0)`,
              above: 0.01,
              periodSeconds: 10 * MINUTE,
              periods: 1,
            },
          ],
        ],
      },
    ],
  },
];
