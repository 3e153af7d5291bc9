import type { QueueKey } from '@freelance/manifest';
import type { Alarm } from '../alarm';
import type { AwsCondition } from '../aws/aws-alarm';
import { collected, ofMailConfiguration, ofQueue } from '../aws/aws-metric';
import { either, grown, largest, shareAbove } from '../series';

const MAILS = 'freelance_mails_total';
const DELIVERIES: QueueKey = 'deliveries';
const MINUTE = 60;

const UNWANTED = 'unsubscribed|unverified|obsolete';
/** A mail that was already sent or that should not be sent is no failure. */
const TRIED = `${MAILS}{outcome!~"repeat|${UNWANTED}"}`;
const NOT_SENT = `${MAILS}{outcome!~"sent|repeat|${UNWANTED}"}`;
const SENT = `${MAILS}{outcome="sent"}`;

const feedback = (kind: 'bounce' | 'complaint'): string => `freelance_mail_feedback_total{kind="${kind}"}`;
const labelled = (what: string, expression: string): string =>
  `label_replace(${expression}, "what", "${what}", "", "")`;

const UNSENT = `(${['failed', 'unknown', 'invalid', 'refused', 'suppressed'].map((id) => `FILL(${id}, 0)`).join(' + ')})`;

const outcomes = (outcome: string) => collected(MAILS, 'Sum', { outcome });

/** SES computes both shares itself, for the mail of a representative time. */
const reputation = (name: 'Reputation.BounceRate' | 'Reputation.ComplaintRate', above: number): AwsCondition => ({
  metrics: { rate: ofMailConfiguration(name, 'Average') },
  above,
  periodSeconds: 60 * MINUTE,
  periods: 1,
});

export const mailAlarms: readonly Alarm[] = [
  {
    name: 'MailStopped',
    severity: 'page',
    meaning: 'Mail waits and none is sent',
    figure: '{{ $value }} mails wait',
    expression:
      `sum by (environment) (${largest(`freelance_queue_messages{queue="${DELIVERIES}"}`, 'queue, state')}) > 0 ` +
      `unless ${grown(SENT, '1m')} > 0`,
    for: '4m',
    dashboard: 'mail',
    aws: [
      {
        queues: [DELIVERIES],
        when: [
          [
            {
              metrics: {
                visible: ofQueue('ApproximateNumberOfMessagesVisible', 'Minimum'),
                hidden: ofQueue('ApproximateNumberOfMessagesNotVisible', 'Minimum'),
                sent: outcomes('sent'),
              },
              math: 'IF(FILL(visible, 0) + FILL(hidden, 0) > 0 AND FILL(sent, 0) == 0, 1, 0)',
              above: 0,
              periodSeconds: MINUTE,
              periods: 5,
            },
          ],
        ],
      },
    ],
  },
  {
    name: 'MailFailing',
    severity: 'ticket',
    meaning: 'Much mail is not sent, or comes back',
    figure: '{{ $value | humanizePercentage }} of mails {{ $labels.what }}',
    expression: either(
      labelled('are not sent', shareAbove(0.1, { failed: NOT_SENT, all: TRIED, window: '15m', of: 20 })),
      labelled('come back', shareAbove(0.05, { failed: feedback('bounce'), all: SENT, window: '1d', of: 20 })),
      // 0.1 % of 1,000 mails is one.
      labelled(
        'are complained about',
        shareAbove(0.001, { failed: feedback('complaint'), all: SENT, window: '1d', of: 1_000 }),
      ),
    ),
    dashboard: 'mail',
    aws: [
      {
        services: ['notifications'],
        when: [
          [
            {
              metrics: {
                sent: outcomes('sent'),
                failed: outcomes('failed'),
                unknown: outcomes('unknown-user'),
                invalid: outcomes('invalid-address'),
                refused: outcomes('refused'),
                suppressed: outcomes('suppressed'),
              },
              math: `IF(${UNSENT} + FILL(sent, 0) >= 20, ${UNSENT} / (${UNSENT} + FILL(sent, 0)), 0)`,
              above: 0.1,
              periodSeconds: 15 * MINUTE,
              periods: 1,
            },
          ],
          [reputation('Reputation.BounceRate', 0.05)],
          [reputation('Reputation.ComplaintRate', 0.001)],
        ],
      },
    ],
  },
];
