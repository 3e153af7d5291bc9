/** An address and the link in the mail to it. The link works once, until it expires. */
export interface EmailLink {
  requestId: string;
  address: string;
  /** Secret. Also in the row, because a mail that is sent again needs it. */
  token: string;
  expiresAt: string;
}

/** What a profile knows about the changes of its address. */
export interface EmailState {
  /** The new address, until it is confirmed. */
  pendingEmail: EmailLink | null;
  /**
   * Replaced addresses whose users can restore them, oldest first. A list, so that further changes do not end the
   * link of the first address.
   */
  previousEmails: EmailLink[];
  /** Times of the latest requests. */
  emailRequestedAt: string[];
  /** The user confirmed an address here: a sign-in does not replace it. */
  isEmailChosen: boolean;
}

export const NO_EMAIL_STATE: EmailState = {
  pendingEmail: null,
  previousEmails: [],
  emailRequestedAt: [],
  isEmailChosen: false,
};

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
export const EMAIL_TIMES = { confirmWithinMs: DAY, revertWithinMs: 7 * DAY, requestWindowMs: DAY } as const;

/** In each window of 24 hours. */
export const REQUESTS_PER_WINDOW = 5;

export const isUnexpired = ({ expiresAt }: Pick<EmailLink, 'expiresAt'>, now: Date): boolean =>
  Date.parse(expiresAt) > now.getTime();

export const after = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

/** Whether this is the stored token. An argument of the rules, because the comparison needs cryptography. */
export type IsToken = (stored: string) => boolean;
