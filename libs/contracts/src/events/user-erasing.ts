import { Min } from 'class-validator';
import { Identifier, WholeNumber } from '../fields';

/** A user is being erased. Each app with personal data erases its part. May come several times. */
export class UserErasing {
  static readonly type = 'user.erasing';
  static readonly topic = 'users-events';
  static readonly source = 'users-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this user' })
  sequence!: number;

  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @Identifier({ description: 'Id of the request', example: '0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60' })
  requestId!: string;

  @Identifier({
    description: 'What replaces the user id where a record stays',
    example: 'erased-9f86d081884c7d659a2feaa0c55ad015',
  })
  pseudonym!: string;

  @WholeNumber({ description: 'Number of the pass, from 1. The erasure ends when no app finds anything in a pass' })
  @Min(1)
  pass!: number;
}
