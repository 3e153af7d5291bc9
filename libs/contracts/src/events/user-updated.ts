import { ArrayNotEmpty, IsArray, IsIn } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Identifier, WholeNumber } from '../fields';
import { EDITABLE_FIELDS, type EditableField } from '../profile';

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
    items: { type: 'string', enum: [...EDITABLE_FIELDS] },
    minItems: 1,
    description: 'Names of the changed fields',
  })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn([...EDITABLE_FIELDS], { each: true })
  changed!: EditableField[];
}
