import type { ErasureStatus, ExportStatus } from '@freelance/contracts/plain';

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

export const PRIVACY_TIMES = {
  /** A service that has not answered is asked again. */
  askAgainMs: HOUR_MS,
  /** A service that has not answered since then raises an alarm; an export fails. */
  silentMs: DAY_MS,
  /** An erasure that still waits for engagements raises an alarm. */
  waitingLongMs: 60 * DAY_MS,
  /** Files of an export are kept so long. */
  filesKeptMs: 7 * DAY_MS,
  /** The last address is kept so long for the last mail. */
  receiptMs: DAY_MS,
  /** Ended requests stay in the list of the user so long. */
  endedKeptMs: 90 * DAY_MS,
} as const;

/** What a service keeps about an erased user, and why. */
export interface Kept {
  what: string;
  count: number;
  basis: string;
  /** Null: for ever. */
  until: string | null;
}

/** What one service has done for a request. */
export interface Part {
  /** The last pass that it answered; 0 for an export, -1 before the first answer. */
  pass: number;
  found: number;
  /** In all passes. */
  erased: number;
  kept: Kept[];
  /** Null before the first answer. */
  doneAt: string | null;
}

/** The answer of a service. */
export interface PartDone {
  app: string;
  pass: number;
  found: number;
  erased: number;
  kept: Kept[];
}

/** An engagement that must end before the erasure begins. */
export interface Engagement {
  type: string;
  id: string;
  /** When it ends by itself. */
  until: string | null;
}

interface Request {
  requestId: string;
  /** Null when the erasure has ended: nothing leads from the request to the user. */
  userId: string | null;
  createdAt: string;
  updatedAt: string;
  /** When the services were asked last. */
  askedAt: string | null;
  /** When the pass began: all services were asked for the first time. */
  passSince: string | null;
  /** By service. */
  parts: Record<string, Part>;
  /** When it got its last state; null while work is left. */
  endedAt: string | null;
}

export interface ExportRequest extends Request {
  kind: 'export';
  status: ExportStatus;
  /** When the files are removed; null until they are ready. */
  expiresAt: string | null;
}

export interface ErasureRequest extends Request {
  kind: 'erasure';
  status: ErasureStatus;
  erasesAt: string;
  /** As jobs answered last. */
  waitingFor: Engagement[];
  pseudonym: string | null;
  /** 0 before the erasure begins. */
  pass: number;
  /** When the last mail was requested; null before. */
  receiptAt: string | null;
}

export type PrivacyRequest = ExportRequest | ErasureRequest;

interface Asked {
  requestId: string;
  userId: string;
  apps: readonly string[];
}

const unanswered = (apps: readonly string[]): Record<string, Part> =>
  Object.fromEntries(apps.map((app) => [app, { pass: -1, found: 0, erased: 0, kept: [], doneAt: null }]));

export function newExport({ requestId, userId, apps }: Asked, now: Date): ExportRequest {
  const at = now.toISOString();
  return {
    kind: 'export',
    requestId,
    userId,
    status: 'collecting',
    createdAt: at,
    updatedAt: at,
    askedAt: at,
    passSince: at,
    parts: unanswered(apps),
    endedAt: null,
    expiresAt: null,
  };
}

export function newErasure({ requestId, userId, apps }: Asked, erasesAt: string, now: Date): ErasureRequest {
  const at = now.toISOString();
  return {
    kind: 'erasure',
    requestId,
    userId,
    status: 'waiting',
    createdAt: at,
    updatedAt: at,
    askedAt: null,
    passSince: null,
    parts: unanswered(apps),
    endedAt: null,
    erasesAt,
    waitingFor: [],
    pseudonym: null,
    pass: 0,
    receiptAt: null,
  };
}

/** The pass that the services are to answer. */
export const passOf = (request: PrivacyRequest): number => (request.kind === 'export' ? 0 : request.pass);

/** Whether services are to answer now. */
export const isAsking = (request: PrivacyRequest): boolean =>
  request.status === 'collecting' || (request.status === 'running' && request.receiptAt === null);

/** The services that have not answered the present pass. */
export const silentApps = (request: PrivacyRequest): string[] =>
  isAsking(request)
    ? Object.entries(request.parts)
        .filter(([, { pass }]) => pass < passOf(request))
        .map(([app]) => app)
    : [];

export const isSince = (instant: string | null, milliseconds: number, now: Date): boolean =>
  instant !== null && Date.parse(instant) + milliseconds <= now.getTime();
