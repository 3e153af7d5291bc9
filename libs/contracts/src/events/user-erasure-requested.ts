import { Identifier, Timestamp, WholeNumber } from '../fields';

/** A user, or an administrator for them, asked for the erasure. Open jobs of the user are cancelled; until it begins, the user can call it off. */
export class UserErasureRequested {
  static readonly type = 'user.erasure_requested';
  static readonly topic = 'users-events';
  static readonly source = 'users-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this user' })
  sequence!: number;

  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @Identifier({ description: 'Id of the request', example: 'erasure-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60' })
  requestId!: string;

  @Timestamp({ description: 'The erasure begins then, or later when engagements still run' })
  erasesAt!: string;
}
