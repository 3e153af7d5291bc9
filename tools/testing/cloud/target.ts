/**
 * The target of a test run: embedded clouds, one for each Jest worker; a running LocalStack; or another endpoint of the
 * SDK's variables, whose mails are read like those of the embedded cloud.
 */
export const TARGETS = ['embedded', 'localstack', 'endpoint'] as const;
export type Target = (typeof TARGETS)[number];

/** Set by `npm run e2e`. Every other run uses embedded clouds, whatever endpoints the shell has. */
export const TARGET_VARIABLE = 'E2E_TARGET';

export const target = (): Target => TARGETS.find((known) => known === process.env[TARGET_VARIABLE]) ?? 'embedded';

const isSlow = (): boolean => target() !== 'embedded';

/** Factor for timeouts: LocalStack takes tens of milliseconds for a write to a table with a stream. */
export const timeoutFactor = (): number => (isSlow() ? 3 : 1);

/** Concurrency that the target's database can serve before the services time out; `size` on an embedded cloud. */
export const scaledConcurrency = (size: number): number => (isSlow() ? Math.ceil(size / 5) : size);
