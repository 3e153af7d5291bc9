import { Logger } from '@nestjs/common';
import { type NotedCall, RequestContext } from './request-context';
import type { Attributes } from './tracing/span';

/** The kinds of work that a service does. Each piece of work writes one line, whose message is the kind. */
export type WorkUnit = 'request' | 'message' | 'mail' | 'relay' | 'scan';

/** The fields of such a line; docs/monitoring.md describes them. More fields are allowed. */
export interface WorkFields {
  /** Of what kind the work was: route, message type, kind of mail, event type, name of the scan. */
  kind: string;
  outcome: string;
  /** Milliseconds. */
  ms: number;
  userId?: unknown;
  jobId?: unknown;
  eventId?: string | undefined;
  queue?: string;
  attempt?: number;
  errorCode?: string | undefined;
  [more: string]: unknown;
}

export type WorkLevel = 'debug' | 'log' | 'warn' | 'error';

const logger = new Logger('Work');

/** Writes the line of one piece of work, with the calls that it made, and describes the work in its trace. */
export function logWork(unit: WorkUnit, level: WorkLevel, fields: WorkFields): void {
  const calls = notedCalls();
  const span = RequestContext.span();
  span?.set(attributesOfWork(unit, fields));
  if (fields.errorCode !== undefined) span?.fail(fields.errorCode);
  logger[level]({ ...fields, ms: rounded(fields.ms), ...(calls ? { calls } : {}) }, unit);
}

/** The fields that a trace shows. */
export const attributesOfWork = (
  unit: WorkUnit,
  { kind, outcome, userId, jobId, eventId, attempt }: WorkFields,
): Attributes => ({
  'enduser.id': textOf(userId),
  'job.id': textOf(jobId),
  'event.id': eventId,
  [`freelance.${unit}.kind`]: kind,
  [`freelance.${unit}.outcome`]: outcome,
  [`freelance.${unit}.attempt`]: attempt,
});

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The calls of the current unit of work, for its line. */
export const notedCalls = (): NotedCall[] | undefined => RequestContext.calls();

/** Milliseconds with one decimal place. */
export const rounded = (ms: number): number => Math.round(ms * 10) / 10;

/** The name of an error, for `errorCode`. */
export function errorCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'Error';
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'Error';
}
