import { eventsOf } from '@freelance/contracts';
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
  calls: ['jobs'],
  secrets: ['LINK_SIGNING_KEY'],
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
      actions: ['GetItem', 'PutItem', 'UpdateItem', 'Scan'],
    },
    /** What administrators did and looked at. Rows are only added; they end after two years. */
    userAudit: {
      name: 'UserAuditTable',
      key: { partition: 'subjectId', sort: 'atId' },
      indexes: {
        ActorIndex: { partition: 'actorId', sort: 'atId', include: AUDIT_ROW },
        TimeIndex: { partition: 'timeShard', sort: 'atId', include: [...AUDIT_ROW, 'actorId'] },
      },
      actions: ['PutItem', 'Query'],
    },
    reports: {
      name: 'ReportsTable',
      key: { partition: 'reportId' },
      indexes: {
        StatusIndex: { partition: 'statusShard', sort: 'createdAtKey' },
        ...OUTBOX_INDEX,
      },
      actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
    },
  },
  queues: {},
  topics: { userEvents: { name: 'users-events', messages: eventsOf('users-events') } },
} as const satisfies ServiceManifest;
