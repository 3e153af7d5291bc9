import { collected, fromLines, ofMailAccount, ofDeliveries } from '@freelance/alarms';
import type { Dashboard } from '../dashboard';
import { largest, largestTen, percentile, rate, shown } from '../query';

export const mail: Dashboard = {
  name: 'mail',
  title: 'Mail',
  panels: [
    {
      title: 'Mails by outcome',
      unit: 'perSecond',
      queries: [rate(shown('freelance_mails_total'), 'outcome')],
      aws: [{ search: collected('freelance_mails_total', 'Sum'), by: ['outcome'] }],
    },
    {
      title: 'Sent mails by kind',
      unit: 'perSecond',
      queries: [rate(shown('freelance_mails_total', 'outcome="sent"'), 'kind')],
      aws: [
        {
          logs: 'notifications',
          query: 'filter msg = "mail" and outcome = "sent" | stats count() as mails by kind | sort mails desc',
        },
      ],
    },
    {
      title: 'Mails that were not sent, by kind',
      unit: 'perSecond',
      queries: [largestTen(rate(shown('freelance_mails_total', 'outcome!="sent"'), 'kind, outcome'))],
      aws: [
        {
          logs: 'notifications',
          query:
            'filter msg = "mail" and outcome != "sent" | stats count() as mails by kind, outcome | sort mails desc',
        },
      ],
    },
    {
      title: 'Time from the event to SES',
      unit: 'seconds',
      queries: [0.5, 0.95, 0.99].map((quantile) => percentile(quantile, shown('freelance_mail_delay_seconds'))),
      aws: ['p50', 'p95', 'p99'].map((statistic) => fromLines('mail_delay_ms', statistic)),
    },
    {
      title: 'Calls of SES, by error',
      unit: 'perSecond',
      queries: [rate(shown('freelance_mail_tries_total'), 'error_type')],
      aws: [{ search: collected('freelance_mail_tries_total', 'Sum'), by: ['error_type'] }],
    },
    {
      title: 'Time of a call of SES (p95)',
      unit: 'seconds',
      queries: [percentile(0.95, shown('rpc_client_call_duration_seconds'), 'rpc_method')],
      aws: [{ logs: 'notifications', query: 'filter msg = "mail" | stats pct(ms, 95) as p95 by bin(5m)' }],
    },
    {
      title: 'Mails that came back or were complained about',
      unit: 'perSecond',
      queries: [rate(shown('freelance_mail_feedback_total'), 'kind')],
      aws: [ofMailAccount('Bounce', 'Sum'), ofMailAccount('Complaint', 'Sum'), ofMailAccount('Reject', 'Sum')],
    },
    {
      title: 'Mails that wait',
      unit: 'count',
      queries: [largest(shown('freelance_queue_messages', 'queue="deliveries"'), 'state')],
      aws: [
        ofDeliveries('ApproximateNumberOfMessagesVisible', 'Maximum'),
        ofDeliveries('ApproximateNumberOfMessagesNotVisible', 'Maximum'),
      ],
    },
    {
      title: 'Deliveries that failed',
      unit: 'count',
      queries: [
        {
          expression: `sum(increase(${shown('freelance_mails_total', 'outcome=~"unknown-user|invalid-address|refused"')}[1h]))`,
          legend: 'in one hour',
        },
      ],
      aws: [fromLines('deliveries_failed', 'Sum')],
    },
  ],
};
