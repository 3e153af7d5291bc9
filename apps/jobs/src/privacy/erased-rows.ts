import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ERASED_TEXT } from '@freelance/contracts';
import { exists, Expression, whenConditionHolds } from '@freelance/dynamo';
import { resourceName, TABLES } from '@freelance/manifest';
import { ClaimRecords } from '../job/claim-records';
import { eraseInClaim, eraseInEvent, eraseInJob, type ErasedUser, usersIn, usersInEvent } from '../job/domain/erase';
import type { HistoryRow } from '../job/job-history';
import { isAsRead } from '../job/job-item';
import { changedAttributes, type JobRow } from '../job/job-rows';
import type { ClaimSnapshot, JobEnvelope, JobOutboxEntry } from '../job/job-outbox';
import { JobsConfig } from '../jobs.config';

/** Rows without a user. Each returns undefined when the row has nothing of the user, else whether it was still as it was read. */
@Injectable()
export class ErasedRows {
  private readonly jobs: string;
  private readonly history: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly claims: ClaimRecords,
    { ENVIRONMENT }: JobsConfig,
  ) {
    this.jobs = resourceName(ENVIRONMENT, TABLES.jobs);
    this.history = resourceName(ENVIRONMENT, TABLES.jobHistory);
  }

  /** With the events that wait in it. */
  async job(before: JobRow, user: ErasedUser): Promise<boolean | undefined> {
    const job = eraseInJob(before.job, user);
    const waiting = before.outbox.map((entry) => eraseInEntry(entry, user));
    const changedEntries = waiting.filter((entry, index) => entry !== before.outbox[index]);
    if (job === before.job && changedEntries.length === 0) return undefined;
    const expression = new Expression();
    const { set, removed } = changedAttributes(before, job);
    const sets = [
      ...set.map(([name, value]) => `${expression.name(name)} = ${expression.value(value)}`),
      `${expression.name('erasures')} = ${expression.value(((before.item.erasures as number | undefined) ?? 0) + 1)}`,
      ...changedEntries.map((entry) => `${expression.name('outbox', entry.id)} = ${expression.value(entry)}`),
    ];
    const removes = removed.map((name) => expression.name(name));
    // The relay removes events without a new version, and must not find one again that it has removed.
    const conditions = [
      isAsRead(expression, before.item),
      ...changedEntries.map((entry) => `attribute_exists(${expression.name('outbox', entry.id)})`),
    ];
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.jobs,
          Key: { jobId: job.jobId },
          UpdateExpression: `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
          ConditionExpression: conditions.join(' AND '),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  async event(before: HistoryRow, user: ErasedUser): Promise<boolean | undefined> {
    const { erasures = 0 } = before;
    const after = { ...before, ...eraseInRecord(before, user), erasures: erasures + 1 };
    if (after.envelope === before.envelope && after.claim === before.claim) return undefined;
    const expression = new Expression();
    const count = expression.name('erasures');
    const noErasure = erasures === 0 ? `attribute_not_exists(${count})` : `${count} = ${expression.value(erasures)}`;
    return whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.history,
          Item: after,
          // Another user may be erased at the same time.
          ConditionExpression: `${exists(expression, 'jobId')} AND ${noErasure}`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  async claim(before: ClaimSnapshot, user: ErasedUser): Promise<boolean | undefined> {
    const after = eraseInSnapshot(before, user);
    return after === before ? undefined : this.claims.record({ ...after, submittedAt: after.submittedAt ?? null });
  }
}

/** Ids of the users in each kind of row. */
export const usersOf = {
  job: ({ job, outbox }: JobRow): string[] => [...usersIn(job), ...outbox.flatMap(usersInRecord)],
  event: (row: HistoryRow): string[] => usersInRecord(row),
  claim: ({ ownerId, claimerId }: ClaimSnapshot): string[] => [ownerId, claimerId],
};

/** An event with the claim as it left it; the note of a restore has no envelope. */
interface EventRecord {
  envelope?: JobEnvelope;
  claim: ClaimSnapshot | null;
}

const usersInRecord = ({ envelope, claim }: EventRecord): string[] => [
  ...(envelope ? usersInEvent(envelope.detail) : []),
  ...(claim ? usersOf.claim(claim) : []),
];

function eraseInEntry(entry: JobOutboxEntry, user: ErasedUser): JobOutboxEntry {
  const { envelope, claim } = eraseInRecord(entry, user);
  return envelope === entry.envelope && claim === entry.claim ? entry : { ...entry, envelope, claim };
}

function eraseInRecord<Row extends EventRecord>(
  { envelope, claim }: Row,
  user: ErasedUser,
): Pick<Row, 'envelope' | 'claim'> {
  return { envelope: envelope && eraseInEnvelope(envelope, user), claim: claim && eraseInSnapshot(claim, user) };
}

function eraseInEnvelope(envelope: JobEnvelope, user: ErasedUser): JobEnvelope {
  const event = { type: envelope['detail-type'], detail: envelope.detail } as Parameters<typeof eraseInEvent>[0];
  const detail = eraseInEvent(event, user);
  return detail === envelope.detail ? envelope : { ...envelope, detail };
}

function eraseInSnapshot(claim: ClaimSnapshot, user: ErasedUser): ClaimSnapshot {
  const isOwner = claim.ownerId === user.userId;
  const after = eraseInClaim(claim, user, { isOwner });
  return isOwner ? { ...after, ownerId: user.pseudonym, jobName: ERASED_TEXT } : after;
}
