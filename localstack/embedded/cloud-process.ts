import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { EmbeddedCloud, EmbeddedCloudOptions } from './embedded-cloud';

export type CloudPorts = Pick<EmbeddedCloudOptions, 'dynamodb' | 'snsSqs' | 'ses'>;
export type CloudEndpoints = EmbeddedCloud['endpoints'];

export interface CloudProcess {
  endpoints: CloudEndpoints;
  child: ChildProcess;
  /** Stops it cleanly. */
  stop(): Promise<void>;
}

/** The one message that the process sends to its parent. */
export type CloudMessage = { endpoints: CloudEndpoints } | { failure: string };

/**
 * Starts the embedded cloud as a separate process, so that it has its own core and keeps running while a debugger stops
 * the services. It ends with the process that started it, even if that process is killed.
 * @throws Error that says why it could not start
 */
export async function startCloudProcess(ports: CloudPorts, dataDir?: string): Promise<CloudProcess> {
  const child = fork(join(__dirname, 'main.ts'), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      CLOUD_PORTS: JSON.stringify(ports),
      CLOUD_DATA_DIR: dataDir ?? '',
    },
    // Its own process group: Ctrl-C in a terminal is for the parent, which stops the cloud last.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const message = await Promise.race([
    once(child, 'message').then(([said]) => said as CloudMessage),
    once(child, 'exit').then(([code]): CloudMessage => ({
      failure: `The embedded cloud ended with code ${String(code)}`,
    })),
  ]);
  if ('failure' in message) throw new Error(message.failure);
  return {
    endpoints: message.endpoints,
    child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}
