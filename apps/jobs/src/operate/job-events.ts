import { Injectable } from '@nestjs/common';
import { type ChangeAnswer, type EventPage, type EventRow, jobIdOf } from '@freelance/contracts';
import { resourceName, TOPICS } from '@freelance/manifest';
import { EventPublisher } from '@freelance/messaging';
import { RequestContext } from '@freelance/service';
import { DynamoJobOutbox } from '../job/dynamo-job-outbox';
import { type HistoryRow, JobHistory } from '../job/job-history';
import type { JobEnvelope } from '../job/job-outbox';
import { pagesWithinBudget } from '../job/pages-within-budget';
import { JobsConfig } from '../jobs.config';
import { EventNotFoundError } from './operate.errors';

const ROWS_PER_READ = 200;
/** What a check of mails needs to know: who the event is about, and of which kind it is. */
const FACT = /Id$|^kind$|^automatic$/;

/** The events of all jobs, and publishing one again. */
@Injectable()
export class JobEvents {
  private readonly topic: string;

  constructor(
    private readonly history: JobHistory,
    private readonly outbox: DynamoJobOutbox,
    private readonly publisher: EventPublisher,
    config: JobsConfig,
  ) {
    this.topic = resourceName(config.ENVIRONMENT, TOPICS.jobEvents);
  }

  async page(after: string | null): Promise<EventPage> {
    const pages = await pagesWithinBudget(after, (from) => this.history.rowsAfter(from, ROWS_PER_READ));
    return { events: pages.flatMap(({ rows }) => rows.flatMap(rowOf)), next: pages.at(-1)!.next };
  }

  /**
   * Publishes the event with its own id again, so that each queue of the topic gets it once more.
   * @throws EventNotFoundError
   */
  async replay(eventId: string, { apply }: { apply: boolean }): Promise<ChangeAnswer> {
    const envelope = await this.find(eventId);
    const event = `${envelope['detail-type']} ${eventId} of ${envelope.time}`;
    const plan = [
      `publish ${event} to the topic ${this.topic} again; the mail ledger withholds mails that were sent already`,
    ];
    if (!apply) return { applied: false, plan, done: [] };
    await this.publisher.publish(TOPICS.jobEvents, envelope, RequestContext.facts());
    return { applied: true, plan, done: [`published ${event} to the topic ${this.topic}`] };
  }

  private async find(eventId: string): Promise<JobEnvelope> {
    const jobId = jobIdOf(eventId);
    const rows = [...(await this.outbox.loadOutbox(jobId)), ...(await this.history.rowsOf(jobId))];
    const envelope = rows.find((row) => row.envelope?.id === eventId)?.envelope;
    if (!envelope) throw new EventNotFoundError(eventId);
    return envelope;
  }
}

function rowOf({ jobId, sequence, envelope }: HistoryRow): EventRow[] {
  if (!envelope) return [];
  const { id, 'detail-type': type, time, detail } = envelope;
  const facts = Object.entries(detail).filter(([name]) => FACT.test(name));
  return [{ id, type, time, jobId, sequence, detail: Object.fromEntries(facts) }];
}
