import type { HealthCheck } from './health-registry';
import { dependencyUp } from './metrics';

const CHECK_TIMEOUT_MS = 1_500;

export interface CheckResult {
  /** Why the check failed; missing when it did not. */
  failure?: string;
  details?: object;
  latencyMs: number;
}

/** Runs a health check within 1.5 s. */
export async function runCheck({ name, check }: HealthCheck): Promise<CheckResult> {
  const result = await resultOf(check);
  dependencyUp.set({ dependency: name }, result.failure === undefined ? 1 : 0);
  return result;
}

async function resultOf(check: HealthCheck['check']): Promise<CheckResult> {
  const started = performance.now();
  const latencyMs = () => Math.round(performance.now() - started);
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS);
  });
  try {
    const details = await Promise.race([check(), tooSlow]);
    return { latencyMs: latencyMs(), ...(details ? { details } : {}) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message || error.name : String(error), latencyMs: latencyMs() };
  } finally {
    clearTimeout(timer);
  }
}
