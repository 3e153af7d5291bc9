import { ApiProperty } from '@nestjs/swagger';
import { Identifier, OneOf } from '@freelance/contracts';

export class UnsubscribeDto {
  @OneOf(['One-Click'], {
    description: 'Field that mail programs send (RFC 8058). It has no effect',
    presence: 'omissible',
  })
  'List-Unsubscribe'?: string;
}

export class UnsubscribedDto {
  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @ApiProperty({ example: true })
  unsubscribed!: true;
}
