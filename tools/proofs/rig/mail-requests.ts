import type { ProxiedCall } from '@freelance/testing';
import { randomUUID } from 'node:crypto';

/** Mails to this user fail while SES refuses them. */
export const UNLUCKY = 'seeker-457';

export const isUnlucky = ({ body }: ProxiedCall): boolean => decodeURIComponent(body).includes(`${UNLUCKY}@`);

/** The response of SES when it fails. */
export const REFUSAL = { status: 500, headers: { 'content-type': 'text/xml' }, body: '<ErrorResponse/>' };

/** A message of the deliveries queue: one mail about its own job. */
export interface MailRequest {
  jobId: string;
  body: string;
}

/** Requests a mail as the notifications service does. */
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
