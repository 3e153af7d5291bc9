import { NO_EMAIL_STATE } from '../email/email-state';
import { type Decision, NO_OPTIONAL_FIELDS, type Profile } from '../profile';

/** What the last mail and the running erasure need. At the end of the erasure the whole row is removed. */
export const KEPT_WHILE_ERASING = [
  'userId',
  'name',
  'email',
  'emailVerified',
  'locale',
  'timeZone',
  'issuer',
  'standing',
  'leaving',
  'sessionsValidFrom',
  'updatedAt',
  'sequence',
] as const satisfies readonly (keyof Profile)[];

/** A new field of profiles does not compile until it is here, or above. */
const ERASED: Omit<Profile, (typeof KEPT_WHILE_ERASING)[number]> = {
  ...NO_OPTIONAL_FIELDS,
  ...NO_EMAIL_STATE,
  userType: 'both',
  visibility: 'hidden',
  createdAt: null,
  brand: null,
  suspension: null,
  lastExport: null,
};

/** Only after the erasure has begun: a profile that stays is not changed. */
export function eraseProfile(before: Profile): Decision {
  const kept = Object.fromEntries(KEPT_WHILE_ERASING.map((field) => [field, before[field]]));
  const erased: Profile = { ...before, ...ERASED, ...kept };
  const isErased = JSON.stringify(erased) === JSON.stringify(before);
  return { profile: isErased || !before.leaving?.begunAt ? before : erased, events: [] };
}
