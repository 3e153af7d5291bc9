import { Injectable } from '@nestjs/common';
import { type CheckedLedgerRow, type CheckFinding, isJobId, type LedgerToCheck } from '@freelance/contracts';
import pLimit from 'p-limit';
import { DynamoJobOutbox } from '../job/dynamo-job-outbox';
import { JobHistory } from '../job/job-history';
import { jobIdOf } from './job-reports';
import { REPAIRS } from './repairs';

const JOBS_AT_ONCE = 16;

/** The rows of the mail ledger: each is about an event that happened. */
@Injectable()
export class LedgerChecks {
  constructor(
    private readonly history: JobHistory,
    private readonly outbox: DynamoJobOutbox,
  ) {}

  async check({ table, rows: all }: LedgerToCheck): Promise<CheckFinding[]> {
    // Other services have events too, which lead to mail.
    const rows = all.filter(({ eventId }) => isJobId(jobIdOf(eventId)));
    const slots = pLimit(JOBS_AT_ONCE);
    const jobIds = [...new Set(rows.map(({ eventId }) => jobIdOf(eventId)))];
    const times = await Promise.all(jobIds.map((jobId) => slots(() => this.timesOf(jobId))));
    const known = new Map(times.flatMap((ofJob) => [...ofJob]));
    return rows.flatMap((row) => findingOf(table, row, known.get(row.eventId)));
  }

  /** When each event of the job happened, by its id. The outbox is read first: events go from there to the history. */
  private async timesOf(jobId: string): Promise<Map<string, string>> {
    const rows = [...(await this.outbox.loadOutbox(jobId)), ...(await this.history.rowsOf(jobId))];
    return new Map(rows.flatMap(({ envelope }) => (envelope ? [[envelope.id, envelope.time]] : [])));
  }
}

function findingOf(
  table: string,
  { userId, eventId, eventTime, createdAt }: CheckedLedgerRow,
  happenedAt: string | undefined,
): CheckFinding[] {
  const key = `${userId} ${eventId}`;
  if (happenedAt === undefined) {
    const problem = `${userId} got or waits for a mail about the event ${eventId}, which neither the history nor an outbox has`;
    return [{ table, key, rule: 'ledger-unknown-event', problem, repair: REPAIRS.restore(eventTime ?? createdAt) }];
  }
  if (eventTime === null || eventTime === happenedAt) return [];
  const problem =
    `The mail is about an event of ${eventTime}, but ${eventId} happened at ${happenedAt}: a restore of JobsTable gave ` +
    `its id to another event, whose mail is withheld`;
  return [{ table, key, rule: 'ledger-other-event', problem, repair: REPAIRS.resend(eventId, userId) }];
}
