/**
 * What a test run uses: embedded clouds, one for each Jest worker, a LocalStack that is up, or another endpoint of the
 * SDK's variables, whose mails are read as the embedded ones are.
 */
export const TARGETS = ['embedded', 'localstack', 'endpoint'] as const;
export type Target = (typeof TARGETS)[number];

/** Set by `npm run e2e`; every other run is on embedded clouds, whatever endpoints the shell is set up for. */
export const TARGET_VARIABLE = 'E2E_TARGET';

export const target = (): Target => TARGETS.find((known) => known === process.env[TARGET_VARIABLE]) ?? 'embedded';

const isSlow = (): boolean => target() !== 'embedded';

/** How many times as long as on an embedded cloud things may take: LocalStack takes tens of ms for a write with a stream. */
export const timeoutFactor = (): number => (isSlow() ? 3 : 1);

/** As many at once as the target's database can answer before the services give up on it, of `size` on an embedded cloud. */
export const scaledConcurrency = (size: number): number => (isSlow() ? Math.ceil(size / 5) : size);
