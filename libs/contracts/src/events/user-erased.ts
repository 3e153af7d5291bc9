import { Identifier, WholeNumber } from '../fields';

/** A user is erased. No message names the user id any more. */
export class UserErased {
  static readonly type = 'user.erased';
  static readonly topic = 'users-events';
  static readonly source = 'users-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this user' })
  sequence!: number;

  @Identifier({ description: 'The pseudonym', example: 'erased-9f86d081884c7d659a2feaa0c55ad015' })
  userId!: string;

  @Identifier({ description: 'Id of the request', example: '0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60' })
  requestId!: string;
}
