import { TestEnvironment } from 'jest-environment-node';
import { type CloudEndpoints, startCloudProcess } from '../../../localstack/embedded/cloud-process';

const ANY_FREE_PORT = { dynamodb: 0, snsSqs: 0, ses: 0 };

/** Outlives test files: Jest loads this module once per worker, and every other module anew for each test file. */
let cloud: Promise<CloudEndpoints> | undefined;

/**
 * The embedded cloud of this worker, which is started for the first test file that asks for it. It ends with the worker,
 * however that ends.
 */
function workerCloud(): Promise<CloudEndpoints> {
  cloud ??= start();
  return cloud;
}

async function start(): Promise<CloudEndpoints> {
  const forget = () => (cloud = undefined);
  try {
    const { endpoints, child } = await startCloudProcess(ANY_FREE_PORT);
    child.once('exit', forget);
    // A worker that has run its last test file must not wait for the cloud to end.
    child.unref();
    child.channel?.unref();
    // It keeps no data, and Jest waits until its output is closed.
    process.once('exit', () => child.kill('SIGKILL'));
    return endpoints;
  } catch (error) {
    forget();
    throw error;
  }
}

type Parameters = ConstructorParameters<typeof TestEnvironment>;

/**
 * Node, with what test files of a worker share, and a setting per project that Jest knows for the whole run only: how
 * long a test may take (in milliseconds, unless the command line says otherwise).
 */
export default class WorkerEnvironment extends TestEnvironment {
  private readonly testTimeout: number;

  constructor(config: Parameters[0], context: Parameters[1]) {
    super(config, context);
    const { testTimeout } = config.projectConfig.testEnvironmentOptions as { testTimeout: number };
    this.testTimeout = config.globalConfig.testTimeout ?? testTimeout;
  }

  override async setup(): Promise<void> {
    await super.setup();
    this.global.workerCloud = workerCloud;
  }

  handleTestEvent(event: { name: string }, state: { testTimeout: number }): void {
    if (event.name === 'setup') state.testTimeout = this.testTimeout;
  }
}
