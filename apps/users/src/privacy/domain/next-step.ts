import {
  type ErasureRequest,
  type ExportRequest,
  isAsking,
  isSince,
  PRIVACY_TIMES,
  type PrivacyRequest,
  silentApps,
} from './privacy-request';

/** The first pass in which nothing may be found: the one before it erased. */
const FIRST_EMPTY_PASS = 2;
/** So many passes follow each other at once. Then something writes again and again, and the next pass waits. */
const PASSES_AT_ONCE = 5;

/** What is to be done for an export now. Doing it twice changes nothing more. */
export type ExportStep =
  /** Ask all services the same again: some are silent. */
  | 'ask-again'
  | 'make-ready'
  | 'fail'
  /** Remove the files. */
  | 'expire';

/** What is to be done for an erasure now. Doing it twice changes nothing more. */
export type ErasureStep =
  /** Ask jobs what still runs, and begin when nothing does. */
  | 'check-engagements'
  | 'ask-again'
  | 'next-pass'
  /** Write the last mail. */
  | 'send-receipt'
  /** Remove the last address when the mail is sent. */
  | 'finish';

export function stepOfExport(request: ExportRequest, now: Date): ExportStep | 'none' {
  const { status, expiresAt, passSince } = request;
  if (status === 'ready') return isSince(expiresAt, 0, now) ? 'expire' : 'none';
  if (status !== 'collecting') return 'none';
  if (silentApps(request).length === 0) return 'make-ready';
  if (isSince(passSince, PRIVACY_TIMES.silentMs, now)) return 'fail';
  return isTimeToAsk(request, now) ? 'ask-again' : 'none';
}

export function stepOfErasure(request: ErasureRequest, now: Date): ErasureStep | 'none' {
  const { status, erasesAt, pass, receiptAt, parts } = request;
  if (status === 'waiting') return isSince(erasesAt, 0, now) ? 'check-engagements' : 'none';
  if (status !== 'running') return 'none';
  if (receiptAt !== null) return 'finish';
  if (silentApps(request).length > 0) return isTimeToAsk(request, now) ? 'ask-again' : 'none';
  const isEmpty = Object.values(parts).every(({ found }) => found === 0);
  if (pass >= FIRST_EMPTY_PASS && isEmpty) return 'send-receipt';
  return pass < PASSES_AT_ONCE || isTimeToAsk(request, now) ? 'next-pass' : 'none';
}

const isTimeToAsk = ({ askedAt }: PrivacyRequest, now: Date): boolean =>
  isSince(askedAt, PRIVACY_TIMES.askAgainMs, now);

/** How long a service has been silent; 0 when all have answered. In milliseconds. */
export const silence = (request: PrivacyRequest, now: Date): number =>
  isAsking(request) && silentApps(request).length > 0 && request.passSince !== null
    ? Math.max(0, now.getTime() - Date.parse(request.passSince))
    : 0;
