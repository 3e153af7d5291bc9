import { ApiProperty } from '@nestjs/swagger';
import { Identifier, LastKey, LIMITS, PageLimit, Timestamp } from '@freelance/contracts';

export class SubscriptionDto {
  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @Identifier({ description: 'User id of the recipient', example: 'seeker-456' })
  userId!: string;

  @Timestamp({ description: 'Time when the subscription began' })
  createdAt!: string;
}

export class ListSubscriptionsDto {
  @PageLimit()
  limit: number = LIMITS.pageSize.default;

  @LastKey()
  lastKey?: string;
}

export class ListedSubscriptionDto {
  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @Timestamp({ description: 'Time when the subscription began' })
  createdAt!: string;
}

export class SubscriptionListDto {
  @ApiProperty({ type: [ListedSubscriptionDto] })
  subscriptions!: ListedSubscriptionDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Pass it as `lastKey` to get the next page. Null on the last page',
  })
  lastKey!: string | null;
}
