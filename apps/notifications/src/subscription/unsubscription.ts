/** The end of a subscription. */
export interface Unsubscription {
  userId: string;
  categoryId: string;
  /** When the subscription began. */
  since: string;
  /** When it ended. */
  at: string;
  /** `link`: of a mail. `api`: the user was signed in. */
  by: 'link' | 'api';
  requestId: string;
}

export const UNSUBSCRIPTION_TTL_MS = 365 * 24 * 60 * 60 * 1_000;
