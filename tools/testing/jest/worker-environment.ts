import { TestEnvironment } from 'jest-environment-node';
import { type CloudEndpoints, startCloudProcess } from '../../../localstack/embedded/cloud-process';

const ANY_FREE_PORT = { dynamodb: 0, snsSqs: 0, ses: 0 };

/** Survives test files: Jest loads this module once per worker, and every other module again for each test file. */
let cloud: Promise<CloudEndpoints> | undefined;

/**
 * The embedded cloud of this worker, started for the first test file that needs it. It ends with the worker, even if the
 * worker is killed.
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
    // After the last test file, the worker must not wait for the cloud to end.
    child.unref();
    child.channel?.unref();
    // The cloud stores no data, and Jest waits until its output is closed.
    process.once('exit', () => child.kill('SIGKILL'));
    return endpoints;
  } catch (error) {
    forget();
    throw error;
  }
}

type Parameters = ConstructorParameters<typeof TestEnvironment>;

/**
 * The Node environment, with the shared cloud of a worker and a timeout per project, which Jest supports only for
 * the whole run: milliseconds per test, unless the command line sets it.
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
