import { LIMITS } from '@freelance/contracts/plain';

/** A user with one-click sign-in. */
export interface DemoUser {
  userId: string;
  name: string;
  email: string;
}

export interface Account {
  userId: string;
  name: string;
  /** Absent where no address can be made from the user id. */
  email?: string;
  roles: string[];
}

export interface KnownUsers {
  demoUsers: readonly DemoUser[];
  /** User ids with the role `admin`. */
  admins: readonly string[];
}

const USER_ID = new RegExp(`^[\\x21-\\x7e]{1,${LIMITS.userId}}$`);
export const USER_ID_RULE = `A user id is 1 to ${LIMITS.userId} letters, digits or other visible ASCII characters, without spaces`;
const LOCAL_PART = /^[a-z0-9]([\w.-]{0,62}[a-z0-9])?$/i;

/** The gateway has the same rule. */
export const isUserId = (text: unknown): text is string => typeof text === 'string' && USER_ID.test(text);

/** The users that the pages for signing in offer. */
export const peopleOf = (known: KnownUsers): Account[] =>
  [...known.demoUsers.map(({ userId }) => userId), ...known.admins].map((id) => accountOf(id, known));

/** Every user id has an account; the name says the roles. */
export function accountOf(userId: string, { demoUsers, admins }: KnownUsers): Account {
  const roles = rolesOf(userId, admins);
  const known = demoUsers.find((user) => user.userId === userId);
  if (known) return { userId, name: known.name, email: known.email, roles };
  const isLocalPart = LOCAL_PART.test(userId) && !userId.includes('..');
  return { userId, name: userId, roles, ...(isLocalPart && { email: `${userId}@example.com` }) };
}

function rolesOf(userId: string, admins: readonly string[]): string[] {
  if (admins.includes(userId)) return ['admin'];
  if (userId.startsWith('owner-')) return ['owner'];
  if (userId.startsWith('seeker-')) return ['seeker'];
  return ['owner', 'seeker'];
}
