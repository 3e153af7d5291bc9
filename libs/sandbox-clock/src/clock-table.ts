import { Injectable } from '@nestjs/common';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateScan,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { Expression, whenConditionHolds } from '@freelance/dynamo';
import { resourceName, TABLES } from '@freelance/manifest';
import { ServiceConfig } from '@freelance/service';

/** A process that follows the sandbox clock. */
export interface Replica {
  /** Offset that it has applied. */
  offsetSeconds: number;
  /** Real time of its last report. */
  seenAt: Date;
}

const OFFSET_ID = 'offset';
const REPLICA_PREFIX = 'replica#';
/** A row whose process died without removing it. */
const ROW_TTL_SECONDS = 3_600;

/** The offset of the sandbox clock, and the offset that each process has applied. */
@Injectable()
export class ClockTable {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: ServiceConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.clock);
  }

  async offsetSeconds(): Promise<number> {
    return (await this.read()).offsetSeconds;
  }

  /**
   * Adds `seconds` to the offset. Concurrent calls add up.
   * @param turnId id of this call: a repeat with the same id succeeds without adding again
   * @returns the new offset in seconds; undefined when it would exceed `mostSeconds`
   */
  async advance(seconds: number, turnId: string, mostSeconds: number): Promise<number | undefined> {
    const expression = new Expression();
    const [offset, lastTurn] = [expression.name('offsetSeconds'), expression.name('lastTurnId')];
    const turned = await whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { id: OFFSET_ID },
          UpdateExpression: `SET ${lastTurn} = ${expression.value(turnId)} ADD ${offset} ${expression.value(seconds)}`,
          ConditionExpression:
            `attribute_not_exists(${offset}) OR ` +
            `(${offset} <= ${expression.value(mostSeconds - seconds)} AND ${lastTurn} <> ${expression.value(turnId)})`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
    // It may include concurrent advances, so it is at least the offset of this call.
    const { offsetSeconds, lastTurnId } = await this.read();
    return turned || lastTurnId === turnId ? offsetSeconds : undefined;
  }

  async replicas(): Promise<Replica[]> {
    const expression = new Expression();
    const replicas: Replica[] = [];
    const pages = paginateScan(
      { client: this.dynamo },
      {
        TableName: this.table,
        ConsistentRead: true,
        FilterExpression: `begins_with(${expression.name('id')}, ${expression.value(REPLICA_PREFIX)})`,
        ExpressionAttributeNames: expression.ExpressionAttributeNames,
        ExpressionAttributeValues: expression.ExpressionAttributeValues,
      },
    );
    for await (const { Items = [] } of pages) {
      for (const { offsetSeconds, seenAt } of Items) {
        replicas.push({ offsetSeconds: offsetSeconds as number, seenAt: new Date(seenAt as string) });
      }
    }
    return replicas;
  }

  async putReplica(replicaId: string, { offsetSeconds, seenAt }: Replica): Promise<void> {
    const ttl = Math.floor(seenAt.getTime() / 1_000) + ROW_TTL_SECONDS;
    const Item = { id: REPLICA_PREFIX + replicaId, offsetSeconds, seenAt: seenAt.toISOString(), ttl };
    await this.dynamo.send(new PutCommand({ TableName: this.table, Item }));
  }

  async removeReplica(replicaId: string): Promise<void> {
    await this.dynamo.send(new DeleteCommand({ TableName: this.table, Key: { id: REPLICA_PREFIX + replicaId } }));
  }

  private async read(): Promise<{ offsetSeconds: number; lastTurnId?: string }> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { id: OFFSET_ID }, ConsistentRead: true }),
    );
    return { offsetSeconds: 0, ...Item };
  }
}
