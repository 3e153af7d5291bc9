// Loading the emulators takes a second, so only the process that runs them imports them.
export * from './cloud-process';
export * from './demo-users';
export * from './mail-store';
export * from './ports';
export * from './service-environment';

/**
 * To be called before the data is removed.
 * @throws Error when another embedded cloud uses the data
 */
export async function assertDataNotInUse(dataDir: string): Promise<void> {
  const { assertClosed } = await import('./dynamodb.js');
  await assertClosed(dataDir);
}
