import { Counter, Histogram } from 'prom-client';
import type { MailOutcome } from '@freelance/contracts';
import { MAIL_KINDS } from '../mail/mail-table';
import type { FeedbackKind } from './ledger';

const OUTCOMES: Readonly<Record<MailOutcome, true>> = {
  sent: true,
  failed: true,
  'unknown-user': true,
  'invalid-address': true,
  refused: true,
  suppressed: true,
  unsubscribed: true,
  unverified: true,
  obsolete: true,
  erased: true,
  repeat: true,
};
const FEEDBACK_KINDS: Readonly<Record<FeedbackKind, true>> = { bounce: true, complaint: true, suppression: true };

export const mailsTotal = new Counter({
  name: 'freelance_mails_total',
  help: 'Tries to send a mail, and mails withheld, by outcome; failed: tried again later',
  labelNames: ['kind', 'outcome'] as const,
});

export const mailTriesTotal = new Counter({
  name: 'freelance_mail_tries_total',
  help: 'Calls of SES, by the error that each met; empty: SES accepted the mail',
  labelNames: ['error_type'] as const,
});

export const mailDelaySeconds = new Histogram({
  name: 'freelance_mail_delay_seconds',
  help: 'Time from the event until SES accepted the mail',
  buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3_600, 7_200],
});

export const mailFeedbackTotal = new Counter({
  name: 'freelance_mail_feedback_total',
  help: 'Reports of SES about mails that it had accepted: bounce, complaint, suppression',
  labelNames: ['kind'] as const,
});

// A counter that appears with its first event has no rate for that event.
for (const kind of Object.keys(MAIL_KINDS)) {
  for (const outcome of Object.keys(OUTCOMES)) mailsTotal.inc({ kind, outcome }, 0);
}
for (const kind of Object.keys(FEEDBACK_KINDS)) mailFeedbackTotal.inc({ kind }, 0);
mailTriesTotal.inc({ error_type: '' }, 0);
