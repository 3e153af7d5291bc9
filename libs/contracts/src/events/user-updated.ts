import { ArrayNotEmpty, IsArray, IsString } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Identifier, WholeNumber } from '../fields';
import type { EditableField } from '../profile';

/** A user changed the profile. Consumers that need the new values ask for the profile. */
export class UserUpdated {
  static readonly type = 'user.updated';
  static readonly topic = 'users-events';
  static readonly source = 'users-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this user' })
  sequence!: number;

  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'string' },
    minItems: 1,
    description: 'Names of the changed fields. Later releases have more fields',
  })
  @IsArray()
  @ArrayNotEmpty()
  @IsString({ each: true })
  changed!: EditableField[];
}
