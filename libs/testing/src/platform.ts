import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createProvisionClients } from '@freelance/topology';
import {
  type App,
  APPS,
  type AppPorts,
  DEMO_USERS,
  findFreePorts,
  type Mail,
  readMails,
  seedDemoUsers,
  serviceVariables,
} from '../../../localstack/embedded';
import { startTestCloud, type TestCloud } from './test-cloud';
import { waitFor } from './wait-for';

const workspace = resolve(__dirname, '../../..');
const mainOf = (app: App): string => join(workspace, 'dist/apps', app, 'main.js');
/** Services must not outlive a test run that is killed. */
const END_WITH_PARENT = join(workspace, 'libs/cli/src/end-with-parent.mjs');

/** The whole platform in processes of its own: the embedded cloud and the four built services, on free ports. */
export class Platform {
  private readonly processes = new Map<App, ChildProcess>();
  private readonly logs = new Map<App, string[]>();

  private constructor(
    private readonly cloud: TestCloud,
    private readonly ports: AppPorts,
    private readonly variables: Record<string, string>,
  ) {}

  /** @param variables set for every service, e.g. a shorter sweep */
  static async start(variables: Record<string, string> = {}): Promise<Platform> {
    const cloud = await startTestCloud();
    const clients = createProvisionClients();
    await seedDemoUsers(clients.dynamodb, cloud.environment);
    clients.destroy();
    const free = await findFreePorts(APPS.length);
    const ports = Object.fromEntries(APPS.map((app, index) => [app, free[index]])) as AppPorts;
    const platform = new Platform(cloud, ports, variables);
    await Promise.all(APPS.map((app) => platform.restart(app)));
    return platform;
  }

  /** Where clients call. */
  get url(): string {
    return this.serviceUrl('gateway');
  }

  serviceUrl(app: App): string {
    return `http://127.0.0.1:${this.ports[app]}`;
  }

  /** Every mail sent so far. */
  mails(): Promise<Mail[]> {
    return readMails(this.cloud.endpoints.ses);
  }

  emailOf(userId: string): string {
    return DEMO_USERS.find((user) => user.userId === userId)!.email;
  }

  /** Everything a service has logged, over all its lives. */
  logOf(app: App): string {
    return (this.logs.get(app) ?? []).join('');
  }

  /** Ends a service without warning. */
  async kill(app: App, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.processes.get(app);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  /** Starts a service that is not running and waits until it is ready. */
  async restart(app: App): Promise<void> {
    const log = this.logs.get(app) ?? [];
    this.logs.set(app, log);
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', END_WITH_PARENT, mainOf(app)], {
      env: {
        ...process.env,
        ...serviceVariables(this.ports),
        ENVIRONMENT: this.cloud.environment,
        LINK_SIGNING_KEY: 'a-key-for-tests-that-is-long-enough',
        OUTBOX_SWEEP_SECONDS: '1',
        OUTBOX_GRACE_SECONDS: '1',
        ...this.variables,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream!.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    this.processes.set(app, child);
    const ready = waitFor(async () => (await fetch(`${this.serviceUrl(app)}/health/ready`)).ok, {
      what: `${app} to be ready`,
      timeout: 30_000,
    });
    const ended = once(child, 'close').then(() => {
      throw new Error(`${app} ended before it was ready: ${this.logOf(app).slice(-2_000)}`);
    });
    await Promise.race([ready, ended]);
  }

  async stop(): Promise<void> {
    await Promise.all(APPS.map((app) => this.kill(app, 'SIGTERM')));
    await this.cloud.stop();
  }
}

export const startPlatform = (variables?: Record<string, string>): Promise<Platform> => Platform.start(variables);
