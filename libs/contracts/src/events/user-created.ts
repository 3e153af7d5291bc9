import { Identifier, OneOf, StoredText, Timestamp, WholeNumber } from '../fields';
import { APPEARANCES, type Appearance, PROFILE_LIMITS } from '../profile';

/** A user used the platform for the first time. The only event with an address; consumers may not store it. */
export class UserCreated {
  static readonly type = 'user.created';
  static readonly topic = 'users-events';
  static readonly source = 'users-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this user' })
  sequence!: number;

  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @Identifier({ description: 'E-mail address. Null if it is not known', presence: 'nullable' })
  email!: string | null;

  @StoredText({ description: 'Name', max: PROFILE_LIMITS.name, singleLine: true, example: 'Ada Lovelace' })
  name!: string;

  @OneOf(APPEARANCES, { description: 'How the user appears to others' })
  userType!: Appearance;

  @Identifier({
    description: 'Language of the user, as BCP 47 tag. Null if it is not known',
    presence: 'nullable',
    example: 'en',
  })
  locale!: string | null;

  @Timestamp({ description: 'Time of creation' })
  createdAt!: string;
}
