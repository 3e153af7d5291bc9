import { eventsOf } from '@freelance/contracts';
import { PRIVACY_REQUESTS, USUAL_BEHAVIOUR } from '../queue-declaration';
import type { ServiceManifest } from '../service-manifest';
import { OUTBOX_INDEX } from '../table-declaration';

/** The audit shows whole rows. */
const AUDIT_ROW = ['action', 'subjectType', 'reason', 'details', 'requestId', 'at', 'auditId'] as const;

/** What lists of users for administrators show: no address. */
const USER_SUMMARY = ['name', 'userType', 'standing', 'suspendedUntil', 'createdAt'] as const;

export const users = {
  kind: 'add-on',
  source: 'users-service',
  port: 3004,
  api: {
    tags: [
      { name: 'users', description: 'Profiles of users' },
      { name: 'reports', description: 'Reports of users to the administrators' },
      { name: 'admin', description: 'Users, reports and the audit, for administrators' },
    ],
  },
  calls: ['jobs', 'notifications'],
  secrets: ['LINK_SIGNING_KEY', 'ERASED_KEY'],
  tables: {
    /** The table that the core reads as `users`: this declaration replaces that of the core. */
    profiles: {
      name: 'UsersTable',
      key: { partition: 'userId' },
      indexes: {
        StandingIndex: { partition: 'standingShard', sort: 'userId', include: USER_SUMMARY },
        EmailIndex: { partition: 'emailHash', sort: 'userId', include: [...USER_SUMMARY, 'nameKey'] },
        NameIndex: { partition: 'nameShard', sort: 'nameKey', include: USER_SUMMARY },
        ...OUTBOX_INDEX,
      },
      actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Scan'],
      personal: { findBy: 'key', erase: 'delete' },
    },
    /** What administrators did and looked at. Rows are only added; they end after two years. */
    userAudit: {
      name: 'UserAuditTable',
      key: { partition: 'subjectId', sort: 'atId' },
      indexes: {
        ActorIndex: { partition: 'actorId', sort: 'atId', include: AUDIT_ROW },
        TimeIndex: { partition: 'timeShard', sort: 'atId', include: [...AUDIT_ROW, 'actorId'] },
      },
      actions: ['PutItem', 'DeleteItem', 'Query', 'Scan'],
      personal: {
        findBy: 'scan',
        erase: 'pseudonym',
        kept: [
          {
            what: 'What administrators did and looked at, and why',
            basis: 'Record of what administrators did',
            until: '2 years',
          },
        ],
      },
    },
    reports: {
      name: 'ReportsTable',
      key: { partition: 'reportId' },
      indexes: {
        StatusIndex: { partition: 'statusShard', sort: 'createdAtKey' },
        ...OUTBOX_INDEX,
      },
      actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Scan'],
      personal: {
        findBy: 'scan',
        erase: 'pseudonym',
        kept: [{ what: 'Reports without their words', basis: 'Record of the other party' }],
      },
    },
    /** Exports and erasures. */
    privacy: {
      name: 'PrivacyTable',
      key: { partition: 'requestId' },
      indexes: {
        UserRequestsIndex: { partition: 'userId', sort: 'createdAt', include: ['kind'] },
        StatusIndex: { partition: 'statusShard', sort: 'createdAtKey' },
      },
      actions: ['GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem', 'Scan'],
      personal: { findBy: 'UserRequestsIndex', erase: 'delete' },
    },
    /** The ledger of erasures. */
    erased: {
      name: 'ErasedTable',
      key: { partition: 'userHash' },
      actions: ['GetItem', 'UpdateItem'],
      personal: {
        findBy: 'key',
        erase: 'keep',
        kept: [{ what: 'Hash of the user id, with the date and numbers', basis: 'An erasure holds for ever' }],
      },
    },
  },
  queues: {
    /** Its own part of exports and erasures. */
    ownUserEvents: {
      ...USUAL_BEHAVIOUR,
      name: 'users-users-events',
      messages: PRIVACY_REQUESTS,
      fedBy: 'userEvents',
      // An erasure reads whole tables.
      visibilityTimeoutSeconds: 300,
      pollers: 1,
    },
    /** What the services have done for exports and erasures, and requests of which something is due. */
    privacyAnswers: {
      ...USUAL_BEHAVIOUR,
      name: 'users-privacy-events',
      messages: ['privacy.part_done', 'privacy.due'],
      fedBy: 'privacyEvents',
      isSentTo: true,
      pollers: 1,
    },
  },
  offersExports: true,
  topics: { userEvents: { name: 'users-events', messages: eventsOf('users-events') } },
} as const satisfies ServiceManifest;
