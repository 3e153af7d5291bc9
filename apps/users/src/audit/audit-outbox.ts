import { type Envelope, ENVELOPE_VERSION } from '@freelance/contracts';
import { SERVICES } from '@freelance/manifest';
import type { OutboxEntry } from '@freelance/messaging';
import type { RequestFacts } from '@freelance/service';
import type { AuditRecord } from '../profile/domain/act';

export const AUDIT_TYPE = 'audit.recorded';

/**
 * A record that waits in the item whose change it describes. The same write stores both, so that a process that dies
 * loses neither. It is no event: no topic carries it.
 */
export interface AuditOutboxEntry extends OutboxEntry {
  topic: null;
  envelope: Envelope<typeof AUDIT_TYPE, AuditRecord>;
}

export const auditEntry = (record: AuditRecord, sequence: number, facts: RequestFacts): AuditOutboxEntry => ({
  id: record.auditId,
  sequence,
  topic: null,
  envelope: {
    version: ENVELOPE_VERSION,
    id: record.auditId,
    source: SERVICES.users.source,
    'detail-type': AUDIT_TYPE,
    time: record.at,
    detail: record,
  },
  ...facts,
});

export const isAuditEntry = (entry: OutboxEntry): entry is AuditOutboxEntry =>
  entry.envelope['detail-type'] === AUDIT_TYPE;
