import { IsBoolean } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Identifier, OneOf, WholeNumber } from '../fields';
import { EMAIL_CHANGES, type EmailChange } from '../profile';

/** A user has another address, or has confirmed the present one. The addresses are in UsersTable only. */
export class UserEmailChanged {
  static readonly type = 'user.email_changed';
  static readonly topic = 'users-events';
  static readonly source = 'users-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this user' })
  sequence!: number;

  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @OneOf(EMAIL_CHANGES, {
    description: 'How it changed. first: a sign-in has named the first address of a user whose profile had none',
  })
  change!: EmailChange;

  @Identifier({
    description:
      'Id of the request that was confirmed or reverted. Null for a change at a sign-in or by an administrator',
    presence: 'nullable',
    example: '0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60',
  })
  requestId!: string | null;

  @ApiProperty({ type: Boolean, description: 'Whether the user of the previous address gets a link that restores it' })
  @IsBoolean()
  isRevertible!: boolean;
}
