import { ApiProperty } from '@nestjs/swagger';
import { Identifier, Timestamp } from '@freelance/contracts';

export class EmailRequestedDto {
  @Identifier({
    description: 'Address that waits for its confirmation, with the domain in ASCII',
    example: 'ada@example.com',
  })
  pendingEmail!: string;

  @Timestamp({ description: 'Until then the link in the mail is valid' })
  expiresAt!: string;
}

export class EmailChangedDto {
  @Identifier({ description: 'Address of the user now', example: 'ada@example.com' })
  email!: string;

  @ApiProperty({ description: 'Whether the user has proved to receive mail at the address', example: true })
  emailVerified!: boolean;
}
