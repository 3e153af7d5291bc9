import { Injectable } from '@nestjs/common';

/** One health check. `check` rejects when the part is unhealthy, and may resolve with details for the report. */
export interface HealthCheck {
  name: string;
  check: () => Promise<object | void>;
}

/** The health checks of a service; each part registers its own when it starts. */
@Injectable()
export class HealthRegistry {
  /** If one fails, the process should be restarted. */
  readonly liveness: HealthCheck[] = [];
  /** If one fails, the service cannot serve its own calls. */
  readonly readiness: HealthCheck[] = [];
  /** If one fails, the service works with less function and reports itself as degraded. */
  readonly degraded: HealthCheck[] = [];
  /** True once the service stops: readiness is then 503 while it finishes running work. */
  draining = false;
}
