import { IsBoolean } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Identifier, Timestamp, WholeNumber } from '../fields';

/** The suspension of a user has ended. */
export class UserReinstated {
  static readonly type = 'user.reinstated';
  static readonly topic = 'users-events';
  static readonly source = 'users-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this user' })
  sequence!: number;

  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @ApiProperty({
    type: Boolean,
    description: 'Whether the suspension ended at its `until`. False: an administrator ended it',
  })
  @IsBoolean()
  automatic!: boolean;

  @Timestamp({ description: 'Time when the suspension ended' })
  reinstatedAt!: string;
}
