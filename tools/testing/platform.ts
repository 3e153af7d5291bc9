import { join } from 'node:path';
import { urlVariable } from '@freelance/manifest';
import { CallSignatures, PlatformClock } from '@freelance/service';
import { createProvisionClients } from '@freelance/topology';
import {
  type App,
  APPS,
  type AppPorts,
  DEMO_USERS,
  findFreePorts,
  seedDemoUsers,
  serviceVariables,
} from '../../localstack/embedded';
import { startTestCloud, type TestCloudOptions } from './cloud/start-test-cloud';
import type { SentMail, TestCloud } from './cloud/test-cloud';
import { builtMain, earlierReleaseOf } from './earlier-release';
import { Replica } from './replica';

const SIGNING_KEY = 'tests:another-key-for-tests-that-is-long-enough';
/** Tests send many requests from one address, so the rate limits are off. */
export const UNLIMITED = {
  RATE_LIMIT_PER_SECOND: '1000000',
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: '1000000',
  RATE_LIMIT_CLAIMS_PER_MINUTE: '1000000',
  RATE_LIMIT_CATEGORIES_PER_MINUTE: '1000000',
};
const SKEWED_CLOCK = join(__dirname, 'skewed-clock.mjs');

/** Options of one more process of a service. */
export interface ReplicaOptions {
  /** Variables for this replica only. */
  variables?: Record<string, string>;
  /** A built program to run instead of the app's own. */
  main?: string | undefined;
  /** Milliseconds by which its wall clock is ahead of the machine's. */
  skewMs?: number;
}

/** The built services in separate processes and in a new environment, on free ports. */
export class Platform {
  /** Signs direct calls to services: these accept only signed calls. */
  readonly signatures = new CallSignatures([SIGNING_KEY], new PlatformClock());
  private readonly services = new Map<App, Replica>();
  private readonly replicas: Replica[] = [];

  private constructor(
    readonly cloud: TestCloud,
    private readonly ports: AppPorts,
    private readonly metricsPorts: AppPorts,
    private readonly variables: Record<string, string>,
  ) {}

  /**
   * @param variables for every service, e.g. a shorter sweep interval
   * @param apps the ones to start at once; `startReplica` can add the others
   * @param options of the cloud
   */
  static async start(
    variables: Record<string, string> = {},
    apps: readonly App[] = APPS,
    options: TestCloudOptions = {},
  ): Promise<Platform> {
    const cloud = await startTestCloud(options);
    const clients = createProvisionClients();
    await seedDemoUsers(clients.dynamodb, cloud.environment);
    clients.destroy();
    const free = await findFreePorts(2 * APPS.length);
    const portsOf = (ports: number[]) => Object.fromEntries(APPS.map((app, index) => [app, ports[index]])) as AppPorts;
    const ports = portsOf(free);
    const metricsPorts = portsOf(free.slice(APPS.length));
    const withoutMissing = Object.fromEntries(
      APPS.filter((app) => options.services && !options.services.includes(app)).map((app) => [urlVariable(app), '']),
    );
    const platform = new Platform(cloud, ports, metricsPorts, { ...withoutMissing, ...variables });
    try {
      await Promise.all(apps.map((app) => platform.restart(app)));
    } catch (error) {
      // Otherwise its services would run during the next test files of this worker.
      await platform.stop();
      throw error;
    }
    return platform;
  }

  /** The URL for clients. */
  get url(): string {
    return this.serviceUrl('gateway');
  }

  serviceUrl(app: App): string {
    return `http://127.0.0.1:${this.ports[app]}`;
  }

  /** Every mail sent so far. */
  mails(): Promise<SentMail[]> {
    return this.cloud.mails();
  }

  emailOf(userId: string): string {
    return DEMO_USERS.find((user) => user.userId === userId)!.email;
  }

  /** Where Prometheus finds the metrics of a service. */
  metricsUrl(app: App): string {
    return `http://127.0.0.1:${this.metricsPorts[app]}/metrics`;
  }

  /** The metrics of a service, as text. */
  metricsOf(app: App): Promise<string> {
    return this.services.get(app)!.metrics();
  }

  /** The whole log of a service, over all restarts. */
  logOf(app: App): string {
    return this.services.get(app)?.log ?? '';
  }

  /** The JSON lines of this log. */
  linesOf(app: App): Record<string, unknown>[] {
    return this.logOf(app)
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  /** Ends a service without warning. */
  async kill(app: App, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.services.get(app)?.kill(signal);
  }

  /** Starts a service that is not running, and waits until it is ready. */
  async restart(app: App): Promise<void> {
    const release = earlierReleaseOf(app);
    const main = release && builtMain(release.folder, app);
    const service = this.services.get(app) ?? this.newReplica(app, [this.ports[app], this.metricsPorts[app]], { main });
    this.services.set(app, service);
    await service.start();
  }

  /**
   * Starts one more process of an app on its own port, and waits until it is ready. It is of this commit, even if the
   * app is of an earlier release: both run during a deployment.
   */
  async startReplica(app: App, options: ReplicaOptions = {}): Promise<Replica> {
    const [port, metricsPort] = await findFreePorts(2);
    const replica = this.newReplica(app, [port!, metricsPort!], options);
    this.replicas.push(replica);
    await replica.start();
    return replica;
  }

  /** Does not wait for running work. */
  async stop(): Promise<void> {
    await Promise.all([...this.services.values(), ...this.replicas].map((replica) => replica.kill()));
    await this.cloud.stop();
  }

  private newReplica(
    app: App,
    [port, metricsPort]: [number, number],
    { variables, main, skewMs = 0 }: ReplicaOptions = {},
  ): Replica {
    return new Replica({
      app,
      port,
      metricsPort,
      main,
      imports: skewMs === 0 ? [] : [SKEWED_CLOCK],
      variables: {
        ...serviceVariables({ ...this.ports, [app]: port }),
        ENVIRONMENT: this.cloud.environment,
        MAIL_FROM: this.cloud.mailFrom,
        LINK_SIGNING_KEY: 'a-key-for-tests-that-is-long-enough',
        INTERNAL_SIGNING_KEYS: SIGNING_KEY,
        ERASED_KEY: 'a-key-for-erased-users-that-is-long-enough',
        SESSION_KEYS: 'a-key-for-sessions-that-is-long-enough',
        // The embedded cloud delivers messages to the open receives of a killed service, and redelivers them after 30 s.
        RECEIVE_WAIT_SECONDS: '1',
        OUTBOX_SWEEP_SECONDS: '1',
        OUTBOX_GRACE_SECONDS: '1',
        SANDBOX_CLOCK: 'on',
        ...UNLIMITED,
        SKEW_MS: String(skewMs),
        ...this.variables,
        ...variables,
      },
    });
  }
}

export const startPlatform = (variables?: Record<string, string>): Promise<Platform> => Platform.start(variables);
