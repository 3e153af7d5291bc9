import { ApiProperty } from '@nestjs/swagger';
import {
  APPEARANCES,
  type Appearance,
  Identifier,
  OneOf,
  PROFILE_LIMITS,
  STANDINGS,
  type Standing,
  StoredText,
  Text,
  Timestamp,
} from '@freelance/contracts';
import { PageDto, PageQueryDto } from '../../page.dto';

const LONGEST_ADDRESS = 320;

export class ListUsersDto extends PageQueryDto {
  @Text({
    description: 'Only users with this e-mail address; the case makes no difference. The audit records whom it finds',
    max: LONGEST_ADDRESS,
    singleLine: true,
    presence: 'optional',
    example: 'ada@example.com',
  })
  email?: string;

  @Text({
    description: 'Only users whose name begins so; case and spaces make no difference',
    max: PROFILE_LIMITS.name,
    singleLine: true,
    presence: 'optional',
    example: 'ada',
  })
  name?: string;

  @OneOf(STANDINGS, { description: 'Only users with this standing. Default: all but `erased`', presence: 'optional' })
  standing?: Standing;

  @OneOf(APPEARANCES, { description: 'Only users who appear so', presence: 'optional' })
  userType?: Appearance;
}

/** A row of the list. It has no address. */
export class UserSummaryDto {
  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @StoredText({ description: 'Name', max: PROFILE_LIMITS.name, example: 'Ada Lovelace' })
  name!: string;

  @OneOf(APPEARANCES, { description: 'How the user appears to others' })
  userType!: Appearance;

  @OneOf(STANDINGS, { description: 'Standing of the user' })
  standing!: Standing;

  @Timestamp({ description: 'When the suspension ends by itself. Null: never, or no suspension', presence: 'nullable' })
  suspendedUntil!: string | null;

  @Timestamp({ description: 'Time of the first use. Null if it is not known', presence: 'nullable' })
  createdAt!: string | null;
}

export class UserListDto extends PageDto {
  @ApiProperty({ type: [UserSummaryDto], description: 'By user id; with `name` by name' })
  users!: UserSummaryDto[];
}
