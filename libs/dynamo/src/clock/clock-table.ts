import { Injectable } from '@nestjs/common';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateScan,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { ServiceConfig } from '@freelance/service';
import { whenConditionHolds } from '../conditions';
import { Expression } from '../expression';

/** A process that follows the turned clock. */
export interface Replica {
  /** How far it has turned its clock. */
  offsetSeconds: number;
  /** When it last said so; real time. */
  seenAt: Date;
}

const OFFSET_ID = 'offset';
const REPLICA_PREFIX = 'replica#';
/** A row whose process died without removing it. */
const ROW_TTL_SECONDS = 3_600;

/** How far a sandbox's clock is turned, and who has turned theirs. Written and read in a sandbox only. */
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
   * Turns the clock `seconds` further; of any number at once each counts.
   * @param turnId of this turn, which makes a repeat whose first try was written, but whose answer was lost, a success
   * @returns how far it is turned now; undefined when that would be more than `mostSeconds`
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
    // Somebody else's turn may be in it too: it is not less than ours.
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
