import type { Decision, Profile } from '../profile';

/** Ends the link to an address that waits for its confirmation. The request still counts for the limit. */
export const dropPendingEmail = (before: Profile): Decision => ({
  profile: { ...before, pendingEmail: null },
  events: [],
});
