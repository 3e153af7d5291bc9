import type { PrivacyKind } from '../privacy';
import type { PrivacyStatus } from '../privacy-requests';

/** What one service has done for a request. */
export interface PrivacyPartState {
  app: string;
  status: 'waiting' | 'done';
  /** The last pass that the service has answered; null before its first answer. */
  pass: number | null;
  found: number;
  erased: number;
}

/** An export or an erasure. Times are ISO 8601, on the clock of the platform. */
export interface PrivacyRequestState {
  requestId: string;
  kind: PrivacyKind;
  status: PrivacyStatus;
  /** Null when the erasure has ended. */
  userId: string | null;
  createdAt: string;
  /** When an erasure begins at the earliest. */
  erasesAt: string | null;
  waitingFor: { type: string; id: string; until: string | null }[];
  pass: number;
  parts: PrivacyPartState[];
}

/** `GET /ops/privacy?status=&after=` of users: newest first. */
export interface PrivacyRequestsPage {
  requests: PrivacyRequestState[];
  /** `after` of the next page; null at the end. */
  next: string | null;
}
