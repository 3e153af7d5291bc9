import { DEMO_USERS } from '../../../localstack/embedded';
import type { KnownUsers } from './accounts';

/** The users whom a local platform knows by name. */
export const knownUsers = ({ LOCAL_ADMINS }: NodeJS.ProcessEnv): KnownUsers => ({
  demoUsers: DEMO_USERS.map(({ userId, name, email }) => ({ userId, name, email })),
  admins: (LOCAL_ADMINS || 'admin-1').split(',').map((id) => id.trim()),
});
