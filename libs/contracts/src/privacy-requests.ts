/** States of an export of what the platform has about a user. */
export const EXPORT_STATUSES = ['collecting', 'ready', 'failed', 'expired'] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

/** States of the erasure of a user. */
export const ERASURE_STATUSES = ['waiting', 'running', 'erased', 'called-off'] as const;
export type ErasureStatus = (typeof ERASURE_STATUSES)[number];

/** States of a request of either kind. */
export const PRIVACY_STATUSES = [...EXPORT_STATUSES, ...ERASURE_STATUSES] as const;
export type PrivacyStatus = ExportStatus | ErasureStatus;

/** What the body of an erasure confirms. */
export const ERASURE_CONFIRMATION = 'ERASE';

/** How long copies are kept that no erasure can reach, in days: messages between services, logs, backups of tables. */
export const KEPT_DAYS = { messages: 14, logs: 30, backups: 35 } as const;
