import { Injectable } from '@nestjs/common';

/** One thing a service looks at to say how it is. `check` rejects when it is not well. */
export interface HealthCheck {
  name: string;
  check: () => Promise<void>;
}

/** What each part of a service contributes to its health; parts register themselves when they start. */
@Injectable()
export class HealthRegistry {
  /** Without these the process should be restarted. */
  readonly liveness: HealthCheck[] = [];
  /** Without these the service cannot serve its own calls. */
  readonly readiness: HealthCheck[] = [];
  /** Without these it serves, with less: reported as degraded. */
  readonly degraded: HealthCheck[] = [];
  /** Set when the service stops: readiness answers 503 while it finishes what it has begun. */
  draining = false;
}
