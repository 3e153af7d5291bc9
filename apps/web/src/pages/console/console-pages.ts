/** One chunk for the whole console. */
export { AuditPage } from './audit/audit-page';
export { ConsoleFrame } from './console-frame';
export { JobPage } from './jobs/job-page';
export { JobsPage } from './jobs/jobs-page';
export { MailsPage } from './mails/mails-page';
export { NowPage } from './now/now-page';
export { PeoplePage } from './people/people-page';
export { PersonPage } from './people/person-page';
export { QueuePage } from './queues/queue-page';
export { QueuesPage } from './queues/queues-page';
export { RequestPage } from './requests/request-page';
export { RequestsPage } from './requests/requests-page';
export { TimePage } from './time/time-page';
