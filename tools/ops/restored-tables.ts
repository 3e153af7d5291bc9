import type { TableKey } from '@freelance/manifest';

/** How `restore adopt` copies the rows of a restored table back. */
export interface Adoption {
  /** Which rows: those that are lost, or also those that differ. */
  rows: 'lost' | 'lost and changed';
  /** What happens after the copy: the numbers of jobs are lifted and ClaimsTable is rebuilt. */
  lifts: boolean;
}

/** What `restore adopt` does with each table. A sentence: why it refuses the table, and what to do instead. */
export const ADOPTIONS: Readonly<Record<TableKey, Adoption | string>> = {
  jobs: { rows: 'lost and changed', lifts: true },
  jobHistory: { rows: 'lost', lifts: true },
  notifications: { rows: 'lost', lifts: true },
  categories: { rows: 'lost', lifts: false },
  subscriptions: { rows: 'lost', lifts: false },
  unsubscriptions: { rows: 'lost', lifts: false },
  audit: { rows: 'lost', lifts: false },
  userAudit: { rows: 'lost', lifts: false },
  reports: { rows: 'lost', lifts: false },
  privacy: { rows: 'lost', lifts: false },
  erased: { rows: 'lost', lifts: false },
  jobsErased: { rows: 'lost', lifts: false },
  gatewayErased: { rows: 'lost', lifts: false },
  notificationsErased: { rows: 'lost', lifts: false },
  claims:
    'ClaimsTable is derived from JobHistoryTable. Make it again in place of a restore: ' +
    'npm run ops -- rebuild claims --remove-surplus --yes',
  profiles: { rows: 'lost', lifts: false },
  users:
    'Name the table profiles where the add-on users runs. Without it UsersTable belongs to the system that manages users; the ' +
    'platform only reads it. Restore it there. Then send the mails that were withheld meanwhile: npm run ops -- mail <user>, ' +
    'npm run ops -- resend <event> <user> --yes',
  gateway:
    'GatewayTable holds idempotency keys and rate limits of minutes to a day. Do not restore it: an empty table is enough, ' +
    'npm run provision makes it',
  instances:
    'InstancesTable holds the state of running processes. Do not restore it: each process writes its row again within 15 ' +
    'seconds, npm run provision makes the table',
  clock: 'ClockTable holds the clock of a sandbox. Do not restore it: set the clock again',
};
