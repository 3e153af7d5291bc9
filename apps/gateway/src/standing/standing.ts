import { AccountClosingError, AccountSuspendedError } from '@freelance/contracts';
import type { WhileSuspended } from '../routes';

export const STANDINGS = ['active', 'suspended', 'leaving', 'erased'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the users service answers about a user. */
export interface StandingReport {
  standing: Standing;
  /** End of a suspension. */
  until?: string;
  /** Sessions that began before this time have ended. */
  sessionsValidFrom?: string;
  /** The only issuer whose tokens identify the user. */
  issuer?: string;
}

export const ACTIVE: StandingReport = { standing: 'active' };

/** The report in an answer of the users service; undefined when the answer has another form. */
export function readReport(answer: unknown): StandingReport | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { standing, until, sessionsValidFrom, issuer } = answer as Record<string, unknown>;
  const known = STANDINGS.find((one) => one === standing);
  if (!known) return undefined;
  return {
    standing: known,
    ...(isInstant(until) && { until }),
    ...(isInstant(sessionsValidFrom) && { sessionsValidFrom }),
    ...(typeof issuer === 'string' && { issuer }),
  };
}

const isInstant = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** Whether the profile belongs to a user of another issuer with the same subject. */
export const isOfOther = (issuer: string | undefined, { issuer: first }: StandingReport): boolean =>
  issuer !== undefined && first !== undefined && issuer !== first;

/** A suspension ends by itself, also while the users service is down. */
export const standingAt = ({ standing, until }: StandingReport, now: Date): Standing =>
  standing === 'suspended' && until !== undefined && Date.parse(until) <= now.getTime() ? 'active' : standing;

/** The error for a user with this standing; undefined when the route is allowed. */
export function refusalOf(standing: Standing, whileSuspended: WhileSuspended): Error | undefined {
  if (standing === 'active' || whileSuspended === 'always') return undefined;
  if (whileSuspended === 'finish') return standing === 'erased' ? new AccountClosingError() : undefined;
  return standing === 'suspended' ? new AccountSuspendedError() : new AccountClosingError();
}
