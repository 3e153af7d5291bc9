/** For monitoring: these paths neither read nor change user data, and are served even under overload. */
export const MONITORING_PATHS: ReadonlySet<string> = new Set(['/health/live', '/health/ready']);
