import type { ErrorCode } from '@freelance/client';
import { type JobView, partOf, stateInSentence, statusAt, type Viewer } from '../moves';
import { text, type TextRef, type UserValue } from '../texts/text-ref';
import type { Refusal } from './refusal';

/** What a sentence depends on besides the refusal. */
export interface SentenceFacts {
  /** The job, read again after the refusal. */
  job?: JobView;
  viewer: Viewer;
  /** The name of the viewer. */
  name?: string | null;
  /** The end of the viewer's suspension; absent where it is not known or has none. */
  suspendedUntil?: string | null;
  /** Milliseconds since 1970, of the server. */
  now: number;
}

interface Given extends SentenceFacts {
  refusal: Refusal;
}

type Sentence = (given: Given) => TextRef;

/** Waits of an hour and more are told as an instant. */
const LONG_WAIT_SECONDS = 3_600;

const always =
  (sentence: TextRef): Sentence =>
  () =>
    sentence;
const withState =
  (key: 'sentences.decidedAlready' | 'sentences.notRelistable' | 'sentences.notOpen'): Sentence =>
  ({ job, now }) =>
    job ? text(key, { state: stateInSentence(statusAt(job, now)) }) : text('sentences.notPossible');

const viewerName = ({ viewer, name }: SentenceFacts): UserValue => ({ user: viewer.userId ?? '', name });

/** Who has the job now says why it cannot be claimed. */
const notAvailable: Sentence = ({ job, viewer, now }) => {
  if (!job) return text('sentences.notAvailable.taken');
  if (partOf(job, viewer) === 'barred') return text('sentences.notAvailable.barred');
  const status = statusAt(job, now);
  return status === 'expired' || status === 'cancelled' || status === 'rejected' || status === 'approved'
    ? text('sentences.notAvailable.closed')
    : text('sentences.notAvailable.taken');
};

const deadlinePassed: Sentence = ({ job }) =>
  job?.claim
    ? text('sentences.deadlinePassed', { t: { instant: job.claim.submissionDeadline } })
    : text('sentences.deadlinePassedUnknown');

const tooFast: Sentence = ({ refusal, now }) => {
  const wait = refusal.retryAfterSeconds ?? 1;
  return wait < LONG_WAIT_SECONDS
    ? text('sentences.tooFast', { n: wait })
    : text('sentences.tooManyToday', { t: { instant: new Date(now + wait * 1_000).toISOString() } });
};

const suspended: Sentence = ({ suspendedUntil }) =>
  suspendedUntil ? text('sentences.suspendedUntil', { t: { instant: suspendedUntil } }) : text('sentences.suspended');

const unavailable: Sentence = ({ refusal }) =>
  refusal.retryAfterSeconds === undefined
    ? text('sentences.serverFault')
    : text('sentences.unavailable', { n: refusal.retryAfterSeconds });

const serverFault = always(text('sentences.serverFault'));
const invalid = always(text('sentences.invalid'));
const sessionEnded = always(text('sentences.sessionEnded'));
const goneOther = always(text('sentences.goneOther'));

/** Section 9 of the design. The compiler demands a row for each code of the platform. */
const SENTENCES: Record<ErrorCode, Sentence> = {
  JOB_NOT_AVAILABLE: notAvailable,
  JOB_NOT_SUBMITTED_YET: always(text('sentences.notSubmittedYet')),
  JOB_NOT_SUBMITTED: withState('sentences.decidedAlready'),
  REVIEW_DEADLINE_PASSED: always(text('sentences.reviewOver')),
  SUBMISSION_DEADLINE_PASSED: deadlinePassed,
  JOB_NOT_CLAIMED: always(text('sentences.handedInAlready')),
  JOB_NOT_RELISTABLE: withState('sentences.notRelistable'),
  JOB_NOT_OPEN: withState('sentences.notOpen'),
  JOB_NOT_EXTENDABLE: always(text('sentences.noDeadline')),
  CATEGORY_EXISTS: always(text('sentences.categoryExists')),
  REQUEST_IN_PROGRESS: always(text('sentences.inProgress')),
  NOT_JOB_CLAIMER: always(text('sentences.notClaimer')),
  NOT_JOB_OWNER: (given) => text('sentences.notOwner', { name: viewerName(given) }),
  OWNER_CANNOT_CLAIM: always(text('sentences.ownJob')),
  ROLE_NOT_ALLOWED: always(text('sentences.roleNotAllowed')),
  ACCOUNT_SUSPENDED: suspended,
  ACCOUNT_CLOSING: always(text('sentences.leaving')),
  USER_ID_MISSING: sessionEnded,
  OTHER_ISSUER: sessionEnded,
  CALL_NOT_SIGNED: sessionEnded,
  SIGN_IN_AGAIN: always(text('sentences.stepUp')),
  PROFILE_NOT_VISIBLE: always(text('sentences.notVisible')),
  JOB_NOT_FOUND: always(text('sentences.gone')),
  CATEGORY_NOT_FOUND: always(text('sentences.goneCategory')),
  SESSION_NOT_FOUND: goneOther,
  USER_NOT_FOUND: goneOther,
  REPORT_NOT_FOUND: goneOther,
  REPORT_SUBJECT_NOT_FOUND: goneOther,
  EXPORT_NOT_FOUND: goneOther,
  ERASURE_NOT_FOUND: goneOther,
  PRIVACY_REQUEST_NOT_FOUND: goneOther,
  EVENT_NOT_FOUND: goneOther,
  ROUTE_NOT_FOUND: goneOther,
  VALIDATION_FAILED: invalid,
  EXTENSION_TOO_LONG: always(text('sentences.extensionTooLong')),
  PAYLOAD_TOO_LARGE: always(text('sentences.tooLarge')),
  UNSUBSCRIBE_LINK_INVALID: always(text('sentences.unsubscribeLinkInvalid')),
  EMAIL_LINK_INVALID: always(text('sentences.emailLinkInvalid')),
  ERASURE_BEGUN: always(text('sentences.erasureBegun')),
  USER_ALREADY_SUSPENDED: always(text('sentences.suspendedAlready')),
  USER_NOT_SUSPENDED: always(text('sentences.notSuspended')),
  USER_LEAVING: always(text('sentences.personLeaving')),
  OWN_ACCOUNT: always(text('sentences.ownAccount')),
  EMAIL_MISSING: always(text('sentences.noEmail')),
  EMAIL_ALREADY_VERIFIED: always(text('sentences.emailVerifiedAlready')),
  ALREADY_REPORTED: always(text('sentences.reportedAlready')),
  REPORT_RESOLVED: always(text('sentences.reportDecided')),
  REPORT_ACTION_NOT_POSSIBLE: always(text('sentences.hidingNotPossible')),
  IDEMPOTENCY_KEY_REUSED: always(text('sentences.keyReused')),
  // The person decides anew: which fields changed is told by the command, see changesBetween().
  PRECONDITION_FAILED: always(text('sentences.notPossible')),
  TOO_MANY_REQUESTS: tooFast,
  TOO_MANY_EMAIL_CHANGES: tooFast,
  TOO_MANY_EXPORTS: tooFast,
  TOO_MANY_REPORTS: tooFast,
  SERVICE_UNAVAILABLE: unavailable,
  GATEWAY_TIMEOUT: serverFault,
  INTERNAL_ERROR: serverFault,
  // Faults of this program, not of the person.
  MALFORMED_JSON: serverFault,
  INVALID_LAST_KEY: serverFault,
  BAD_REQUEST: serverFault,
  CROSS_SITE_REQUEST: serverFault,
  METHOD_NOT_ALLOWED: serverFault,
  REQUEST_TIMEOUT: serverFault,
  URI_TOO_LONG: serverFault,
  UNSUPPORTED_MEDIA_TYPE: serverFault,
  EXPECTATION_FAILED: serverFault,
  HEADERS_TOO_LARGE: serverFault,
};

/** What a person reads when the server refused. The server's own sentence is shown only for codes that are not known here. */
export function sentenceFor(refusal: Refusal, facts: SentenceFacts): TextRef {
  const { errorCode, status, error } = refusal;
  if (errorCode !== undefined && Object.hasOwn(SENTENCES, errorCode))
    return SENTENCES[errorCode]({ ...facts, refusal });
  if (status === 401) return text('sentences.sessionEnded');
  if (status === 429) return tooFast({ ...facts, refusal });
  if (status >= 500) return unavailable({ ...facts, refusal });
  return text('sentences.asServerSays', { error });
}
