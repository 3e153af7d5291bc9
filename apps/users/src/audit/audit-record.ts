import { randomUUID } from 'node:crypto';
import { RequestContext } from '@freelance/service';
import type { Act, AuditRecord } from '../profile/domain/act';

/** The act of the current request. */
export const auditRecord = (act: Act, now: Date): AuditRecord => ({
  ...act,
  auditId: `audit-${randomUUID()}`,
  at: now.toISOString(),
  requestId: RequestContext.facts().requestId,
});
