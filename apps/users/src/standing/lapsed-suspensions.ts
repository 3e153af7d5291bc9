import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { allShards } from '@freelance/dynamo';
import { indexOf } from '@freelance/manifest';
import { BusinessTime } from '@freelance/service';
import { DynamoProfileRepository } from '../profile/dynamo-profile.repository';
import { standingShard } from '../profile/profile-item';
import { StandingService } from './standing.service';

const USERS_AT_ONCE = 8;

/** Stores that suspensions have ended by time. A second replica finds nothing left to end. */
@Injectable()
export class LapsedSuspensions {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly profiles: DynamoProfileRepository,
    private readonly standing: StandingService,
    private readonly time: BusinessTime,
  ) {}

  /** @returns how many it found */
  async end(stopping: AbortSignal): Promise<number> {
    const found = await this.find();
    const slots = pLimit(USERS_AT_ONCE);
    const end = async (userId: string) => {
      if (!stopping.aborted) await this.standing.endLapsed(userId);
    };
    await Promise.all(found.map((userId) => slots(end, userId)));
    return found.length;
  }

  private async find(): Promise<string[]> {
    const userIds: string[] = [];
    for (const shard of allShards()) {
      const query = {
        TableName: this.profiles.table,
        IndexName: indexOf('profiles', 'StandingIndex'),
        KeyConditionExpression: '#shard = :shard',
        FilterExpression: '#until <= :now',
        ExpressionAttributeNames: { '#shard': 'standingShard', '#until': 'suspendedUntil' },
        ExpressionAttributeValues: {
          ':shard': standingShard('suspended', shard),
          ':now': this.time.now().toISOString(),
        },
      };
      for await (const { Items = [] } of paginateQuery({ client: this.dynamo }, query))
        userIds.push(...Items.map(({ userId }) => userId as string));
    }
    return userIds;
  }
}
