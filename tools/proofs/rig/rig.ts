import { urlVariables } from '@freelance/manifest';
import { type App, APPS, FaultProxy, Platform, type Replica, type CallHandler, waitFor } from '@freelance/testing';
import { buildMutant } from '../mutants/build-mutant';
import type { MutantName } from '../mutants/mutants';
import { Balancer } from './balancer';
import { Client } from './client';
import { CloudView } from './cloud-view';
import { Recorder } from './recorder';
import { Observers } from './observers';

const ENDPOINT_VARIABLES = {
  dynamodb: 'AWS_ENDPOINT_URL_DYNAMODB',
  sns: 'AWS_ENDPOINT_URL_SNS',
  sqs: 'AWS_ENDPOINT_URL_SQS',
  ses: 'AWS_ENDPOINT_URL_SES',
} as const;
export type GateName = keyof typeof ENDPOINT_VARIABLES;

/** Number of replicas of each service, by default one, and further options. */
export interface RigOptions extends Partial<Record<App, number>> {
  /** Milliseconds by which the wall clock of each jobs replica is ahead; by default 0. */
  jobsSkewMs?: readonly number[];
  variables?: Record<string, string>;
  /** Connections to the cloud that go through a gate. */
  gates?: readonly GateName[];
  /** The service runs with this rule broken. */
  mutant?: MutantName | undefined;
}

export const OWNER = 'owner-123';
export const SEEKER = 'seeker-456';
export const CATEGORY = 'proofs';

/** Replicas of the built services, gates on their connections to the cloud, and observers. */
export class Rig extends Observers {
  private constructor(
    readonly platform: Platform,
    readonly client: Client,
    readonly gates: Record<GateName, FaultProxy>,
    readonly replicas: Record<App, readonly Replica[]>,
    private readonly balancers: Record<App, Balancer>,
    cloud: CloudView,
    recorder: Recorder,
  ) {
    super(cloud, recorder);
  }

  static async start(options: RigOptions): Promise<Rig> {
    const balancers = await forEachApp(() => Balancer.start());
    const variables = {
      ...urlVariables((app) => balancers[app].url),
      RETRY_TIME_DIVISOR: '60',
      RECEIVE_WAIT_SECONDS: '1',
      LOG_LEVEL: 'warn',
      ...options.variables,
    };
    const platform = await Platform.start(variables, []);
    const { dynamodb, snsSqs, ses } = platform.cloud.endpoints;
    const gates = {
      dynamodb: await FaultProxy.start(() => dynamodb),
      sns: await FaultProxy.start(() => snsSqs),
      sqs: await FaultProxy.start(() => snsSqs),
      ses: await FaultProxy.start(() => ses),
    };
    const stopParts = () =>
      Promise.all([...Object.values(balancers), ...Object.values(gates), platform].map((part) => part.stop()));
    try {
      const replicas = await startReplicas(platform, gates, options);
      for (const app of APPS) replicas[app].forEach((replica) => balancers[app].add(replica));
      // A single gateway needs no balancer, which would cost time.
      const door = replicas.gateway.length > 1 ? balancers.gateway : replicas.gateway[0]!;
      const client = new Client(door.url);
      await makeCategory(client);
      const { environment } = platform.cloud;
      const recorder = await Recorder.start(environment);
      return new Rig(platform, client, gates, replicas, balancers, new CloudView(environment), recorder);
    } catch (error) {
      await stopParts();
      throw error;
    }
  }

  /** Sets the treatment of calls to a service; for the gateway only if it has replicas. */
  treatCalls(app: App, treatment: CallHandler): void {
    this.balancers[app].treat(treatment);
  }

  override async stop(): Promise<void> {
    await this.client.stop();
    await super.stop();
    await Promise.all([...Object.values(this.balancers), ...Object.values(this.gates)].map((part) => part.stop()));
    await this.platform.stop();
  }
}

async function startReplicas(
  platform: Platform,
  gateways: Record<GateName, FaultProxy>,
  { jobsSkewMs = [], gates = [], mutant, ...counts }: RigOptions,
): Promise<Record<App, readonly Replica[]>> {
  const broken = mutant && (await buildMutant(mutant));
  const gated = Object.fromEntries(gates.map((name) => [ENDPOINT_VARIABLES[name], gateways[name].url]));
  return forEachApp((app) => {
    const start = (_: unknown, n: number) =>
      platform.startReplica(app, {
        variables: gated,
        main: broken?.[app],
        skewMs: app === 'jobs' ? jobsSkewMs[n] : undefined,
      });
    return Promise.all(Array.from({ length: counts[app] ?? 1 }, start));
  });
}

async function forEachApp<Result>(make: (app: App) => Promise<Result>): Promise<Record<App, Result>> {
  return Object.fromEntries(await Promise.all(APPS.map(async (app) => [app, await make(app)]))) as Record<App, Result>;
}

/** Creates the category of the jobs, with its topic. */
export async function makeCategory(client: Client): Promise<void> {
  await client.post('/categories', OWNER, { name: CATEGORY });
  await waitFor(async () => (await client.get(`/categories/${CATEGORY}`, OWNER)).body.snsTopicArn, {
    what: 'the topic of the category',
  });
}
