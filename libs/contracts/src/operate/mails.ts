import type { Envelope } from '../envelope';

/**
 * What became of one try to send a mail. `failed`: it is tried again. `repeat`: the ledger has the mail of this event and
 * user already.
 */
export type MailOutcome = 'sent' | WithheldMail | 'repeat' | 'failed';

/**
 * Why a mail is never sent. `suppressed`: the address is on the suppression list of the SES account. `unverified`: nobody
 * has proved to receive mail at the address. `obsolete`: the link in the mail is not valid any more. `erased`: the user, or
 * the owner of the announced job, was erased; the ledger has no row of it.
 */
export type WithheldMail =
  'unknown-user' | 'invalid-address' | 'refused' | 'suppressed' | 'unsubscribed' | 'unverified' | 'obsolete' | 'erased';

/** A mail that should not be sent is no failure. */
export type UnwantedMail = Extract<WithheldMail, 'unsubscribed' | 'unverified' | 'obsolete' | 'erased'>;

/** One try. Times of mails are ISO 8601, real time. */
export interface MailTry {
  startedAt: string;
  /** Null while the try runs, and when its process died. */
  endedAt: string | null;
  outcome: 'sent' | 'failed' | null;
  error: string | null;
  /** Milliseconds from the event to the start of the try; null for mails of earlier releases. */
  delayMs: number | null;
  requestId: string | null;
  /** An operator requested it. */
  isResent: boolean;
}

/** What SES reported about a mail after it had accepted it, without addresses. */
export interface MailReport {
  kind: 'bounce' | 'complaint' | 'suppression';
  /** Real time, of SES. */
  at: string;
  reason: string;
  sesMessageId: string;
}

/** The ledger's row of one mail: an event has at most one for each user. */
export interface MailState {
  userId: string;
  eventId: string;
  /** Null for a mail about the user's own account. */
  jobId: string | null;
  /** `claimed-to-owner` */
  kind: string;
  /** `sending`: a try runs. */
  state: 'sending' | 'sent' | 'failed' | WithheldMail;
  /** When the event happened, on the clock of the platform; null for mails of earlier releases. */
  eventTime: string | null;
  tries: MailTry[];
  sesMessageId: string | null;
  reports: MailReport[];
  createdAt: string;
  updatedAt: string;
}

/** A user as mail sees them, never with the address. */
export interface MailUser {
  isKnown: boolean;
  hasValidAddress: boolean;
}

/** Whether a user gets mail about a category. Times are on the clock of the platform. */
export interface SubscriptionState {
  categoryId: string;
  state: 'subscribed' | 'left' | 'never';
  /** Start of the subscription; for `left`, of the one that ended. */
  since: string | null;
  leftAt: string | null;
  /** `link`: of a mail. `api`: the user was signed in. */
  leftBy: 'link' | 'api' | null;
  /** Of the request that ended the subscription. */
  leftRequestId: string | null;
}

/** `GET /ops/mails?userId=&jobId=&eventId=&since=` of notifications. */
export interface MailsOfUser {
  userId: string;
  user: MailUser;
  /** Newest first. */
  mails: MailState[];
  /** There are older mails than those above. */
  more: boolean;
  /** By category id; at most the first 100 subscriptions and the first 100 that ended within a year. */
  subscriptions: SubscriptionState[];
}

/** `GET /ops/mails` of the gateway. */
export interface MailsOfAccount extends MailsOfUser {
  /** Mails about the account of the user, such as the welcome; empty on a platform without the add-on users. */
  account: ExplainedEvent[];
  /** Why `account` is empty although the platform has the add-on users; else null. */
  accountFailure: string | null;
  leftOut: LeftOut;
}

/** What an explanation does not consider. */
export interface LeftOut {
  /** The oldest events. */
  events: number;
  /** Queues with more dead letters than were read. */
  deadLetters: { queue: string; read: number; count: number }[];
}

/** An event of a job or of a user, as its history has it. */
export interface EventOfMails {
  id: string;
  type: string;
  time: string;
  /** Only ids, `kind`, `automatic`, `isRevertible` and a missing `email` are read: a request has at most 100 kB. */
  detail: Record<string, unknown>;
}

/** A dead letter of a queue between an event and its mails. */
export interface DeadLetterOfMails {
  queue: string;
  /** `id` of its envelope. */
  envelopeId: string;
  error: string | null;
}

/** `POST /ops/mails/explain` of notifications. */
export interface ExplainMails {
  /** Without it, every recipient is explained. */
  userId?: string;
  events: EventOfMails[];
  /** Ids of events that are not published yet. */
  inOutbox?: string[];
  deadLetters?: DeadLetterOfMails[];
  /** Messages that wait, by key of the queue. Missing: not known. */
  waiting?: Record<string, number>;
}

/** Why a mail came, or did not come. */
export type MailVerdictName =
  | 'sent'
  | 'bounced'
  | 'complained'
  | WithheldMail
  | 'never-subscribed'
  | 'no-mail'
  | 'waiting'
  | 'in-outbox'
  | 'dead-letter'
  | 'repeat'
  | 'unprocessed';

export interface MailVerdict {
  userId: string;
  /** Null when the event causes no mail to the user. */
  kind: string | null;
  verdict: MailVerdictName;
  /** What happened, one or two sentences. */
  sentence: string;
  /** What the operator can do; null when there is nothing to do. */
  advice: string | null;
  mail: MailState | null;
  /** Estimate, real time; null unless the mail waits for a further try. */
  nextTryAt: string | null;
}

export interface ExplainedEvent {
  eventId: string;
  type: string;
  time: string;
  /** With `userId` in the request: exactly one. Without it: one for each user whom the event names as recipient. */
  mails: MailVerdict[];
  /** Of an event that is announced to the subscribers of a category, when the request has no `userId`. */
  announcement: AnnouncedMails | null;
}

/** The mails to the present subscribers of a category. */
export interface AnnouncedMails {
  categoryId: string;
  kind: string;
  /** Subscribers that were looked at. */
  subscribers: number;
  /** The category has more. */
  more: boolean;
  /** Number of mails by verdict. */
  verdicts: Partial<Record<MailVerdictName, number>>;
}

export interface ExplainedMails {
  /** Null without `userId` in the request. */
  user: MailUser | null;
  /** In the order of the request. */
  events: ExplainedEvent[];
}

/** `GET /ops/jobs/:jobId/mails` of the gateway. */
export interface MailsOfJob extends ExplainedMails {
  leftOut: LeftOut;
}

/** `POST /ops/mails/resend` of notifications; the answer is a `ChangeAnswer`. */
export interface ResendMail {
  envelope: Envelope;
  userId: string;
  apply?: boolean;
}
