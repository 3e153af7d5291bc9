import { ApiProperty, OmitType } from '@nestjs/swagger';
import {
  ADMIN_LIMITS,
  Identifier,
  Instant,
  OneOf,
  REASON_CODES,
  type ReasonCode,
  STANDINGS,
  type Standing,
  StoredText,
  Text,
  Timestamp,
} from '@freelance/contracts';
import { OwnProfileDto } from '../../profile/dto/profile-response.dto';

const NULLABLE = { presence: 'nullable' } as const;

/** Why an administrator changes something. Only administrators see the text. */
export class ReasonDto {
  @Text({
    description: 'Why. Only administrators see it',
    max: ADMIN_LIMITS.reason,
    example: 'Sends the same offer to all',
  })
  reason!: string;
}

export class SuspendDto extends ReasonDto {
  @OneOf(REASON_CODES, {
    description: 'The reason that the user gets by mail. Default: `other`',
    presence: 'omissible',
    example: 'spam',
  })
  code?: ReasonCode;

  @Instant({
    description: 'When the suspension ends by itself. Default: never',
    presence: 'omissible',
    example: '2099-01-15T10:30:00Z',
  })
  until?: string;
}

class SuspensionDto {
  @OneOf(REASON_CODES, { description: 'The reason that the user got by mail' })
  code!: ReasonCode;

  @StoredText({ description: 'Why, for administrators', max: ADMIN_LIMITS.reason })
  reason!: string;

  @Identifier({ description: 'User id of the administrator', example: 'admin-1' })
  by!: string;

  @Timestamp({ description: 'Time of the suspension' })
  since!: string;

  @Timestamp({ description: 'When it ends by itself. Null: never', ...NULLABLE })
  until!: string | null;
}

const Suspension = () =>
  ApiProperty({ type: SuspensionDto, nullable: true, description: 'Null unless the user is suspended' });

const SessionsValidFrom = () =>
  Timestamp({ description: 'Sessions that began earlier have ended. Null: none was ended so', ...NULLABLE });

export class UserStandingDto {
  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @OneOf(STANDINGS, { description: 'Standing of the user' })
  standing!: Standing;

  @Suspension()
  suspension!: SuspensionDto | null;

  @SessionsValidFrom()
  sessionsValidFrom!: string | null;
}

class UserSessionDto {
  @Identifier({ description: 'Session id' })
  sessionId!: string;

  @Timestamp({ description: 'When it began' })
  createdAt!: string;

  @Timestamp({ description: 'When it was last used, to five minutes' })
  lastSeenAt!: string;

  @ApiProperty({ type: String, description: '`User-Agent` of the browser' })
  agent!: string;
}

class UserMailDto {
  @OneOf(['ok', 'bouncing', 'complained'], { description: 'Whether mail reaches the user' })
  state!: 'ok' | 'bouncing' | 'complained';

  @Timestamp({ description: 'When the first of the mails failed since which none arrived', ...NULLABLE })
  since!: string | null;
}

export class AdminUserDto extends OmitType(OwnProfileDto, ['roles']) {
  @Identifier({ description: 'Issuer of the first token. Null if it is not known', ...NULLABLE })
  issuer!: string | null;

  @Timestamp({ description: 'Time of the last change. Null if it is not known', ...NULLABLE })
  updatedAt!: string | null;

  @Suspension()
  suspension!: SuspensionDto | null;

  @SessionsValidFrom()
  sessionsValidFrom!: string | null;

  /** The gateway knows the sessions, and asks the notifications service about mail. */
  @ApiProperty({
    type: [UserSessionDto],
    nullable: true,
    description: 'Sessions of browsers, at most 100, newest first. Null: they cannot be read now',
  })
  sessions!: UserSessionDto[] | null;

  @ApiProperty({ type: UserMailDto, nullable: true, description: 'Null: it cannot be read now' })
  mail!: UserMailDto | null;
}
