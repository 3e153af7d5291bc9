import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '@freelance/testing';
import { opsEnvironment, runOps } from '../../ops/testing/run-ops';
import { atMost, type Measure } from '../proof';
import { CATEGORY, OWNER, Rig, SEEKER } from './rig';

/** An operator has this long to find a cause; the commands need far less. */
const NAMED_WITHIN_MS = 90_000;
/** `status` answers within this time also when a dependency does not. */
const STATUS_WITHIN_MS = 3_000;
const WELL_WITHIN_MS = 120_000;

interface Incident {
  name: string;
  /** The command that an operator runs, and the text that names the cause. */
  command: readonly string[];
  cause: RegExp;
}

interface Freeze {
  name: string;
  freeze: () => unknown;
  thaw: () => unknown;
  cause: RegExp;
  /** What a command says besides while it is frozen. */
  also?: Incident;
}

/** One platform on which incidents happen in turn. */
export class Incidents {
  private constructor(
    readonly rig: Rig,
    private readonly folder: string,
    private readonly say: (line: string) => void,
  ) {}

  static async start(say: (line: string) => void): Promise<Incidents> {
    const folder = await mkdtemp(join(tmpdir(), 'incidents-'));
    const variables = {
      LOG_FOLDER: folder,
      LOG_LEVEL: 'info',
      APP_VERSION: '1.0.0',
      RETRY_TIME_DIVISOR: '1',
      RATE_LIMIT_CLAIMS_PER_MINUTE: '20',
    };
    const rig = await Rig.start({ gates: ['dynamodb', 'sns', 'sqs', 'ses'], variables });
    return new Incidents(rig, folder, say);
  }

  async stop(): Promise<void> {
    await this.rig.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What the command prints, also when it fails. */
  ops(...command: readonly string[]): Promise<string> {
    return runOps(opsEnvironment(this.rig.replicas.gateway[0]!.url), ...command).catch(
      (failure: { stdout?: string; stderr?: string }) => `${failure.stdout ?? ''}${failure.stderr ?? ''}`,
    );
  }

  /** Whether the command names the cause in time. */
  async names({ name, command, cause }: Incident): Promise<Measure> {
    const startedAt = performance.now();
    let shown = '';
    const isNamed = await waitFor(async () => cause.test((shown = await this.ops(...command))), {
      what: `${command.join(' ')} to name the cause`,
      timeout: NAMED_WITHIN_MS,
      interval: 1_000,
    }).then(
      () => true,
      () => false,
    );
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    this.say(`${name}: ${isNamed ? `named by "ops ${command[0]}" after ${seconds} s` : `NOT named:\n${shown}`}`);
    return {
      what: name,
      figure: isNamed ? `named, ${seconds} s` : 'not named',
      target: `named by ${command[0]}`,
      ok: isNamed,
      example: isNamed ? undefined : shown,
    };
  }

  /** A dependency is frozen: how long `status` takes then, and whether it names the dependency. */
  async freezes({ name, freeze, thaw, cause, also }: Freeze): Promise<Measure[]> {
    await freeze();
    const first = await this.statusMs();
    const named = await this.names({ name: `${name} does not answer`, command: ['status'], cause });
    const slower = Math.max(first, await this.statusMs());
    const others = also ? [await this.names(also)] : [];
    await thaw();
    await this.recovers();
    return [named, ...others, atMost(`status while ${name} does not answer`, slower, STATUS_WITHIN_MS, 'ms')];
  }

  private async statusMs(): Promise<number> {
    const { status, milliseconds } = await this.rig.client.get('/ops/status', 'admin-1');
    if (status !== 200) throw new Error(`status was answered ${status}`);
    return Math.round(milliseconds);
  }

  /**
   * Waits until the platform is well again, so that the next incident is seen alone.
   * @throws Error with the last status
   */
  async recovers(): Promise<void> {
    let shown = '';
    await waitFor(async () => /^\S+ {2}WELL/.test((shown = await this.ops('status'))), {
      what: 'the platform to be well again',
      timeout: WELL_WITHIN_MS,
      interval: 2_000,
    }).catch((error: unknown) => {
      throw new Error(`The platform did not become well again:\n${shown}`, { cause: error });
    });
  }

  async createJob(owner = OWNER): Promise<string> {
    const { body, status } = await this.rig.client.post('/job/owner/create', owner, {
      name: 'Incident',
      description: 'A job',
      categoryId: CATEGORY,
      payAmount: 10,
      timeToCompleteSeconds: 3_600,
      expirySeconds: 86_400,
    });
    if (status !== 201) throw new Error(`The job was answered ${status}: ${JSON.stringify(body)}`);
    return String(body.jobId);
  }

  claim(jobId: string, seeker = SEEKER) {
    return this.rig.client.post(`/job/seeker/claim/${jobId}`, seeker, {});
  }

  /** The request id of the claim of a job, from the timeline of all services. */
  async requestOfClaim(jobId: string): Promise<string> {
    const { body } = await this.rig.client.get(`/ops/logs?jobId=${jobId}`, 'admin-1');
    const lines = body.lines as { kind?: string; requestId: string }[];
    return lines.find(({ kind }) => kind?.includes('/claim/'))?.requestId ?? 'missing';
  }
}
