// The emulators themselves take a second to load, which only the process that runs them has to spend.
export * from './cloud-process';
export * from './demo-users';
export * from './mail-store';
export * from './ports';
export * from './service-environment';

/**
 * For those about to remove the data.
 * @throws Error when another embedded cloud has it open
 */
export async function assertDataNotInUse(dataDir: string): Promise<void> {
  const { assertClosed } = await import('./dynamodb.js');
  await assertClosed(dataDir);
}
