import { ApiProperty } from '@nestjs/swagger';
import { Identifier, OneOf } from '@freelance/contracts';

export class UnsubscribeDto {
  @OneOf(['One-Click'], { description: 'As mail programs send it; makes no difference', presence: 'optional' })
  'List-Unsubscribe'?: string;
}

export class UnsubscribedDto {
  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @ApiProperty({ example: true })
  unsubscribed!: true;
}
