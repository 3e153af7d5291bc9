import type { LedgerKey } from '../delivery/ledger';
import { tagsOf } from '../delivery/mail-tags';

/** As SES writes them, without unused fields. */
const sentMail = (key: LedgerKey) => ({
  timestamp: '2026-01-16T08:00:00.000Z',
  source: 'noreply@freelanceplatform.com',
  sendingAccountId: '123456789012',
  messageId: '0100017c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
  destination: ['sam@example.com'],
  headersTruncated: false,
  headers: [{ name: 'To', value: 'sam@example.com' }],
  tags: {
    'ses:configuration-set': ['dev-mail'],
    'ses:from-domain': ['freelanceplatform.com'],
    ...Object.fromEntries(tagsOf(key)!.map(({ Name, Value }) => [Name, [Value]])),
  },
});

/** For a mailbox that does not exist. */
export const bounceOf = (key: LedgerKey, timestamp = '2026-01-16T08:00:02.669Z') => ({
  eventType: 'Bounce',
  bounce: {
    feedbackId: `bounce-${timestamp}`,
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [
      {
        emailAddress: 'sam@example.com',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 <sam@example.com>: user unknown',
      },
    ],
    timestamp,
    reportingMTA: 'dsn; mta.example.com',
  },
  mail: sentMail(key),
});

export const complaintAbout = (key: LedgerKey) => ({
  eventType: 'Complaint',
  complaint: {
    feedbackId: 'complaint-1',
    complaintSubType: null,
    complainedRecipients: [{ emailAddress: 'sam@example.com' }],
    timestamp: '2026-01-16T09:00:00.000Z',
    complaintFeedbackType: 'abuse',
    arrivalDate: '2026-01-16T09:00:00.000Z',
  },
  mail: sentMail(key),
});
