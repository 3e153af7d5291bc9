import { Identifier, OneOf, Timestamp, WholeNumber } from '../fields';
import { REASON_CODES, type ReasonCode } from '../standing';

/** An administrator suspended a user. Running work goes on. */
export class UserSuspended {
  static readonly type = 'user.suspended';
  static readonly topic = 'users-events';
  static readonly source = 'users-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this user' })
  sequence!: number;

  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @OneOf(REASON_CODES, { description: 'Reason, as a code' })
  reasonCode!: ReasonCode;

  @Timestamp({ description: 'Time when the suspension ends by itself. Null: it does not', presence: 'nullable' })
  until!: string | null;

  @Timestamp({ description: 'Time of the suspension' })
  suspendedAt!: string;
}
