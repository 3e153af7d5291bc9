import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { doesNotExist, exists, Expression, whenConditionHolds } from '@freelance/dynamo';
import { DynamoProfileRepository } from './dynamo-profile.repository';
import { type Item, toAttributes, toProfile } from './profile-item';

/** What the lists of administrators need of a row that users did not write. */
const INDEXED = ['standing', 'standingShard', 'nameShard', 'nameKey', 'emailHash'] as const;

/** Adds rows of earlier releases and of other systems to the indexes. They stay without `version`. */
@Injectable()
export class UnindexedProfiles {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly profiles: DynamoProfileRepository,
  ) {}

  /** @returns how many it found */
  async index(stopping: AbortSignal): Promise<number> {
    let found = 0;
    const scan = {
      TableName: this.profiles.table,
      FilterExpression: 'attribute_not_exists(#shard)',
      ExpressionAttributeNames: { '#shard': 'standingShard' },
    };
    for await (const { Items = [] } of paginateScan({ client: this.dynamo }, scan)) {
      for (const item of Items) {
        if (stopping.aborted) return found;
        await this.add(item);
        found++;
      }
    }
    return found;
  }

  private async add(item: Item): Promise<void> {
    const attributes = toAttributes(toProfile(item));
    const expression = new Expression();
    const sets = INDEXED.filter((name) => attributes[name] !== undefined).map(
      (name) => `${expression.name(name)} = ${expression.value(attributes[name])}`,
    );
    const conditions = [exists(expression, 'userId'), doesNotExist(expression, 'standingShard')];
    await whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.profiles.table,
          Key: { userId: item.userId },
          UpdateExpression: `SET ${sets.join(', ')}`,
          ConditionExpression: conditions.join(' AND '),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }
}
