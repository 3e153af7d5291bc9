import { NO_EMAIL_STATE } from '../email/email-state';
import { type Decision, NO_OPTIONAL_FIELDS, type Profile } from '../profile';

/**
 * Erases everything that neither the last mail nor the running erasure needs. Only after the erasure has begun: a profile
 * that stays is not changed.
 */
export function eraseProfile(before: Profile): Decision {
  const { locale, timeZone } = before;
  const erased: Profile = {
    ...before,
    ...NO_OPTIONAL_FIELDS,
    ...NO_EMAIL_STATE,
    locale,
    timeZone,
    userType: 'both',
    visibility: 'hidden',
    brand: null,
    suspension: null,
    lastExport: null,
  };
  const isErased = JSON.stringify(erased) === JSON.stringify(before);
  return { profile: isErased || !before.leaving?.begunAt ? before : erased, events: [] };
}
