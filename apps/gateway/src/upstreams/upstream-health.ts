import { json } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { ApiName } from '@freelance/manifest';
import type { HealthCheck } from '@freelance/service';
import { labelOf, Upstreams } from './upstreams';

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

  /** @throws Error when the service does not answer */
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

  private ask(name: ApiName, withinMs?: number): Promise<{ status: number; report: HealthReport }> {
    const origin = this.upstreams.originOf(name);
    if (origin === undefined) return Promise.reject(new Error(`${labelOf(name)} is not installed`));
    const call = { origin, path: '/health/ready', method: 'GET' as const };
    const limit = withinMs === undefined ? {} : { headersTimeout: withinMs };
    const unavailable = () => new Error(`${labelOf(name)} is unavailable`);
    return new Promise((resolve, reject) => {
      this.upstreams.agent.request({ ...call, ...limit }, (error, response) => {
        if (error) return reject(unavailable());
        json(response.body).then(
          (report) => resolve({ status: response.statusCode, report: report as HealthReport }),
          () => reject(unavailable()),
        );
      });
    });
  }
}

const reported = ({ name, message }: ReportedCheck): ReportedCheck => ({ name, message });

const sentenceOf = (checks: readonly ReportedCheck[]): string =>
  checks.map(({ name, message }) => `${name}: ${message}`).join('; ') || 'it gives no reason';
