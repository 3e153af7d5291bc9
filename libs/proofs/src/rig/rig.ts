import { Gate, Platform, type Replica, waitFor } from '@freelance/testing';
import { Balancer } from './balancer';
import { Client } from './client';
import { CloudView } from './cloud-view';
import { type Broken, buildMutant, mainOf, type MutantName } from './mutants';
import { Recorder } from './recorder';
import { Witnesses } from './witnesses';

const ENDPOINT_VARIABLES = {
  dynamodb: 'AWS_ENDPOINT_URL_DYNAMODB',
  sns: 'AWS_ENDPOINT_URL_SNS',
  sqs: 'AWS_ENDPOINT_URL_SQS',
  ses: 'AWS_ENDPOINT_URL_SES',
} as const;
export type GateName = keyof typeof ENDPOINT_VARIABLES;

type ProvedApp = 'jobs' | 'notifications';

export interface RigOptions {
  /** Replicas of the two services whose promises are proved. */
  jobs: number;
  /** Milliseconds that the wall clock of each replica of jobs is ahead; those left out are right. */
  jobsSkewMs?: readonly number[];
  notifications: number;
  variables?: Record<string, string>;
  /** Ways to the cloud that lead through a gate. */
  gates?: readonly GateName[];
  /** The service runs with this rule broken. */
  mutant?: MutantName | undefined;
}

export const OWNER = 'owner-123';
export const SEEKER = 'seeker-456';
export const CATEGORY = 'proofs';

/** Processes of the built services in several replicas, gates on all their ways to the cloud, and witnesses beside them. */
export class Rig extends Witnesses {
  readonly jobs: Replica[] = [];
  readonly notifications: Replica[] = [];

  private constructor(
    readonly platform: Platform,
    readonly gateway: Replica,
    readonly gates: Record<GateName, Gate>,
    readonly client: Client,
    cloud: CloudView,
    private readonly balancers: Record<ProvedApp, Balancer>,
    recorder: Recorder,
  ) {
    super(cloud, recorder);
  }

  static async start(options: RigOptions): Promise<Rig> {
    const balancers = { jobs: await Balancer.start(), notifications: await Balancer.start() };
    const variables = {
      JOBS_URL: balancers.jobs.url,
      NOTIFICATIONS_URL: balancers.notifications.url,
      RETRY_TIME_DIVISOR: '60',
      RECEIVE_WAIT_SECONDS: '1',
      LOG_LEVEL: 'warn',
      ...options.variables,
    };
    const platform = await Platform.start(variables, ['categories']);
    const broken = options.mutant && (await buildMutant(options.mutant));
    const gateway = await platform.startReplica('gateway', { main: mainOf('gateway', broken) });
    const { dynamodb, snsSqs, ses } = platform.cloud.endpoints;
    const gates = {
      dynamodb: await Gate.start(() => dynamodb),
      sns: await Gate.start(() => snsSqs),
      sqs: await Gate.start(() => snsSqs),
      ses: await Gate.start(() => ses),
    };
    const { environment } = platform.cloud;
    const rig = new Rig(
      platform,
      gateway,
      gates,
      new Client(gateway.url),
      new CloudView(environment),
      balancers,
      await Recorder.start(environment),
    );
    try {
      await rig.startReplicas(options, broken);
      await makeCategory(rig.client);
      return rig;
    } catch (error) {
      await rig.stop();
      throw error;
    }
  }

  override async stop(): Promise<void> {
    await this.client.stop();
    await super.stop();
    await Promise.all([...this.jobs, ...this.notifications].map((replica) => replica.kill()));
    await Promise.all([...Object.values(this.balancers), ...Object.values(this.gates)].map((part) => part.stop()));
    await this.platform.stop();
  }

  private async startReplicas(
    { jobs, jobsSkewMs = [], notifications, gates = [] }: RigOptions,
    broken: Broken | undefined,
  ): Promise<void> {
    const variables = Object.fromEntries(gates.map((name) => [ENDPOINT_VARIABLES[name], this.gates[name].url]));
    const start = async (app: ProvedApp, count: number): Promise<void> => {
      const main = mainOf(app, broken);
      for (let n = 0; n < count; n++) {
        const skewMs = app === 'jobs' ? jobsSkewMs[n] : undefined;
        this[app].push(await this.platform.startReplica(app, { variables, main, skewMs }));
      }
    };
    await Promise.all([start('jobs', jobs), start('notifications', notifications)]);
    this.jobs.forEach((replica) => this.balancers.jobs.add(replica));
    this.notifications.forEach((replica) => this.balancers.notifications.add(replica));
  }
}

/** The one that jobs are in, and its topic. */
export async function makeCategory(client: Client): Promise<void> {
  await client.post('/categories', OWNER, { name: CATEGORY });
  await waitFor(async () => (await client.get(`/categories/${CATEGORY}`, OWNER)).body.snsTopicArn, {
    what: 'the topic of the category',
  });
}
