import type { ProxiedCall } from '@freelance/testing';
import { randomUUID } from 'node:crypto';

/** No mail to this one works while SES refuses it. */
export const UNLUCKY = 'seeker-457';

export const isUnlucky = ({ body }: ProxiedCall): boolean => decodeURIComponent(body).includes(`${UNLUCKY}@`);

/** What SES says when it fails. */
export const REFUSAL = { status: 500, headers: { 'content-type': 'text/xml' }, body: '<ErrorResponse/>' };

/** A message of the deliveries queue: one mail, about a job of its own. */
export interface MailRequest {
  jobId: string;
  body: string;
}

/** Asks for a mail as the notifications service does it. */
export function mailRequest(recipientId: string): MailRequest {
  const jobId = `job-${randomUUID()}`;
  const eventId = `${jobId}-4`;
  const time = new Date().toISOString();
  const facts = {
    jobId,
    sequence: 4,
    ownerId: 'owner-123',
    claimerId: recipientId,
    claimId: `claim-${randomUUID()}`,
    jobName: 'Prove it',
    payAmount: 500.25,
    rejectedAt: time,
    rejectionReason: 'Half of it is missing',
  };
  const envelope = {
    version: '0',
    id: `${eventId}/${recipientId}`,
    source: 'notifications-service',
    'detail-type': 'mail.requested',
    time,
    detail: { eventId, recipientId, kind: 'rejected-to-claimer', facts },
  };
  return { jobId, body: JSON.stringify(envelope) };
}
