import { NO_EMAIL_STATE } from '../email/email-state';
import { type Decision, NO_OPTIONAL_FIELDS, type Profile } from '../profile';
import { NOT_LEAVING } from './leaving';

/**
 * A row for the last mail to the user, with the pseudonym as its id and only what that mail needs. It is removed when the
 * mail has been sent.
 */
export function receiptFor(
  { name, email, emailVerified, locale, timeZone, leaving }: Profile,
  pseudonym: string,
  now: Date,
): Decision {
  const at = now.toISOString();
  return {
    profile: {
      ...NO_OPTIONAL_FIELDS,
      ...NO_EMAIL_STATE,
      ...NOT_LEAVING,
      userId: pseudonym,
      name,
      userType: 'both',
      visibility: 'hidden',
      createdAt: at,
      updatedAt: at,
      email,
      emailVerified,
      locale,
      timeZone,
      issuer: null,
      brand: null,
      standing: 'erased',
      suspension: null,
      sessionsValidFrom: null,
      sequence: 1,
    },
    events: [{ type: 'user.erased', detail: { sequence: 1, userId: pseudonym, requestId: leaving!.requestId } }],
  };
}
