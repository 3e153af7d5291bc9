import { LIMITS, mailAddress } from '@freelance/contracts';
import { isUserId } from '@freelance/service';
import type { User } from '../../localstack/embedded';

/**
 * A user in the form that notifications reads.
 * @throws Error that says what to give instead
 */
export function newUser(userId: string, email: string, name: string): User {
  const address = mailAddress(email);
  if (address === undefined) {
    throw new Error(
      `No mail can be sent to "${email}": give an address like ada@example.com, with ASCII characters before the @`,
    );
  }
  if (!isUserId(userId)) {
    throw new Error(`A user id is 1 to ${LIMITS.userId} visible ASCII characters, as X-User-ID carries it`);
  }
  return { userId, email: address, name, userType: 'both' };
}
