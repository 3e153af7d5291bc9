import { ApiProperty } from '@nestjs/swagger';
import { Identifier, LastKey, LIMITS, PageLimit, Timestamp } from '@freelance/contracts';

/** Nothing is to be said, and anything said is refused. */
export class NoBodyDto {}

export class SubscriptionDto {
  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @Identifier({ description: 'Who gets the mail', example: 'seeker-456' })
  userId!: string;

  @Timestamp({ description: 'Since when' })
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

  @Timestamp({ description: 'Since when' })
  createdAt!: string;
}

export class SubscriptionListDto {
  @ApiProperty({ type: [ListedSubscriptionDto] })
  subscriptions!: ListedSubscriptionDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Pass it on for the next page; null at the end' })
  lastKey!: string | null;
}
