import {
  type Engagement,
  type ErasureRequest,
  type ExportRequest,
  PRIVACY_TIMES,
  type PrivacyRequest,
} from './privacy-request';

const later = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

export const askedAgain = <Kind extends PrivacyRequest>(request: Kind, now: Date): Kind => ({
  ...request,
  askedAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

/** An operator starts a failed export again, or asks silent services before the hour is over. */
export function retried(request: PrivacyRequest, now: Date): PrivacyRequest {
  if (request.kind === 'erasure' || request.status !== 'failed') return askedAgain(request, now);
  return askedAgain({ ...request, status: 'collecting', passSince: now.toISOString(), endedAt: null }, now);
}

export const begun = (request: ErasureRequest, pseudonym: string, now: Date): ErasureRequest =>
  inPass({ ...request, status: 'running', waitingFor: [], pseudonym }, 1, now);

export const inPass = (request: ErasureRequest, pass: number, now: Date): ErasureRequest => ({
  ...askedAgain(request, now),
  pass,
  passSince: now.toISOString(),
});

export const waitingFor = (request: ErasureRequest, engagements: Engagement[], now: Date): ErasureRequest => ({
  ...request,
  waitingFor: engagements,
  updatedAt: now.toISOString(),
});

export const withReceipt = (request: ErasureRequest, now: Date): ErasureRequest => ({
  ...request,
  receiptAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

const ended = (now: Date) => ({ updatedAt: now.toISOString(), endedAt: now.toISOString() });

export const calledOff = (request: ErasureRequest, now: Date): ErasureRequest => ({
  ...request,
  ...ended(now),
  status: 'called-off',
  waitingFor: [],
});

/** Nothing leads from the request to the user any more. */
export const erased = (request: ErasureRequest, now: Date): ErasureRequest => ({
  ...request,
  ...ended(now),
  status: 'erased',
  userId: null,
  pseudonym: null,
});

export const ready = (request: ExportRequest, now: Date): ExportRequest => ({
  ...request,
  status: 'ready',
  updatedAt: now.toISOString(),
  expiresAt: later(now, PRIVACY_TIMES.filesKeptMs),
});

export const failed = (request: ExportRequest, now: Date): ExportRequest => ({
  ...request,
  ...ended(now),
  status: 'failed',
});

export const expired = (request: ExportRequest, now: Date): ExportRequest => ({
  ...request,
  ...ended(now),
  status: 'expired',
});
