import { ApiProperty } from '@nestjs/swagger';
import { LastKey, LIMITS, PageLimit } from '@freelance/contracts';

export class PageQueryDto {
  @PageLimit()
  limit: number = LIMITS.pageSize.default;

  @LastKey()
  lastKey?: string;
}

export abstract class PageDto {
  @ApiProperty({ type: 'integer', description: 'Number of rows on this page' })
  count!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Pass it as `lastKey` to get the next page. Null on the last page',
  })
  lastKey!: string | null;
}
