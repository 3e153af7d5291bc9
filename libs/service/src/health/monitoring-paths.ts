/** For whoever watches over the service: neither reads nor changes what belongs to a user, and is served whatever else happens. */
export const MONITORING_PATHS: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);
