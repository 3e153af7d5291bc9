import { json } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { ApiName } from '@freelance/manifest';
import type { HealthCheck } from '@freelance/service';
import { isOverBudget, labelOf, Upstreams } from './upstreams';

/** A part of a service, with its message. */
export interface ReportedCheck {
  name: string;
  message: string;
}

/** What one replica of a service says about itself. */
export interface UpstreamReport {
  ready: boolean;
  version: string;
  failing: ReportedCheck[];
  degraded: ReportedCheck[];
}

/** The response of `/health/ready`. */
interface HealthReport {
  version?: string;
  details?: Record<string, { status?: string; degraded?: boolean; message?: string }>;
}

/** A service gave no health report. */
export class NoReportError extends Error {
  /** @param mayRun its process may run: it hangs or waits for a dependency, or a load balancer finds no ready replica */
  constructor(
    message: string,
    readonly mayRun: boolean,
  ) {
    super(message);
  }
}

/** How a service fails, by the code of undici or of the system. */
const FAULTS: Partial<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'it accepts no connection',
  UND_ERR_SOCKET: 'it closes connections without an answer',
  ECONNRESET: 'it closes connections without an answer',
  ECONNREFUSED: 'it refuses connections, so no process listens',
  ENOTFOUND: 'its host is not known',
};
const NOTHING_RUNS: ReadonlySet<string> = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ECONNREFUSED', 'ENOTFOUND']);

/** Asks the services for their readiness. */
@Injectable()
export class UpstreamHealth {
  constructor(private readonly upstreams: Upstreams) {}

  /** The services that are part of the platform. */
  get names(): ApiName[] {
    return this.upstreams.names;
  }

  /** When one is not ready, the routes of the others still work. */
  checks(): HealthCheck[] {
    return this.names.map((name) => ({ name, check: () => this.check(name) }));
  }

  /** @throws NoReportError that says how the service fails */
  async report(name: ApiName, withinMs?: number): Promise<UpstreamReport> {
    const { status, report } = await this.ask(name, withinMs);
    const checks = Object.entries(report.details ?? {}).map(([check, found]) => ({
      name: check,
      message: found.message ?? found.status ?? 'no reason given',
      isDown: found.status !== 'up',
      isDegraded: found.degraded === true,
    }));
    return {
      ready: status === 200,
      version: report.version ?? 'unknown',
      failing: checks.filter(({ isDown }) => isDown).map(reported),
      degraded: checks.filter(({ isDegraded }) => isDegraded).map(reported),
    };
  }

  private async check(name: ApiName): Promise<object> {
    const { ready, version, failing, degraded } = await this.report(name);
    if (!ready) throw new Error(`${labelOf(name)} is not ready: ${sentenceOf(failing)}`);
    return { version, ...(degraded.length > 0 ? { degradedParts: degraded } : {}) };
  }

  private async ask(name: ApiName, withinMs?: number): Promise<{ status: number; report: HealthReport }> {
    const call = { origin: this.upstreams.requireOrigin(name), path: '/health/ready', method: 'GET' as const };
    const limitMs = withinMs ?? this.upstreams.remainingBudgetMs(0);
    return new Promise((resolve, reject) => {
      this.upstreams.agent.request({ ...call, headersTimeout: limitMs }, (error, response) => {
        if (error) return reject(noReport(name, error, limitMs));
        json(response.body).then(
          (report) => resolve({ status: response.statusCode, report: report as HealthReport }),
          (failure: Error) => reject(noReport(name, failure, limitMs, response.statusCode)),
        );
      });
    });
  }
}

/** @param status of an answer whose body could not be read */
function noReport(name: ApiName, error: Error & { code?: string }, limitMs: number, status?: number): NoReportError {
  const unavailable = `${labelOf(name)} is unavailable`;
  const { code = '' } = error;
  const reason = isOverBudget(code)
    ? `it accepts connections but does not answer within ${limitMs / 1_000} s`
    : (FAULTS[code] ?? (status === undefined ? code || error.message : `it answers ${status} without a report`));
  return new NoReportError(`${unavailable}: ${reason}`, !NOTHING_RUNS.has(code));
}

const reported = ({ name, message }: ReportedCheck): ReportedCheck => ({ name, message });

const sentenceOf = (checks: readonly ReportedCheck[]): string =>
  checks.map(({ name, message }) => `${name}: ${message}`).join('; ') || 'it gives no reason';
