import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { APPS } from '@freelance/testing';
import { atLeast, type Measure, none, type Proof, type ProofContext } from '../proof';
import { keepBusy, runJobs } from '../rig/job-life';
import { Prometheus, targetsOf } from '../rig/prometheus';
import { Rig } from '../rig/rig';

const SIZES = { full: { idleMinutes: 30, restarts: 16 }, short: { idleMinutes: 4, restarts: 8 } };
const DEMO = resolve(__dirname, '../../dev/demo.ts');
const WORKERS = 1;
/** Longer than the balancer needs to see that a replica is unready. */
const DEREGISTER_MS = '3000';
const LOOK_EVERY_MS = 5_000;
const PROGRESS_EVERY_MINUTES = 5;

/** The usual life of a platform: the demo, a rolling restart under load, and nothing at all for a long time. */
export const quiet: Proof = {
  name: 'quiet',
  promise: 'Nobody is woken by a platform that works',
  judgesByClock: true,
  notices: {},
  async run({ size, say }) {
    if (!Prometheus.isInstalled) throw new Error('Install prometheus and prometheus-alertmanager');
    const variables = {
      SHUTDOWN_DEREGISTER_MS: DEREGISTER_MS,
      RETRY_TIME_DIVISOR: '1',
      RATE_LIMIT_CLAIMS_PER_MINUTE: '100000',
    };
    const rig = await Rig.start({ gateway: 2, categories: 2, jobs: 2, notifications: 2, variables });
    const prometheus = await Prometheus.start(rig.platform.cloud.environment, targetsOf(rig.replicas));
    try {
      await prometheus.isWatching(2 * APPS.length);
      const watch = new Watch(prometheus, say);
      await watch.during('the demo', () => runDemo(rig));
      await watch.during('a rolling restart under load', () => restartUnderLoad(rig, SIZES[size].restarts, say));
      await watch.during('idle time', () => idle(SIZES[size].idleMinutes, say));
      return [...watch.measures, atLeast('commands accepted', rig.ledger.accepted, SIZES[size].restarts)];
    } finally {
      await prometheus.stop();
      await rig.stop();
    }
  },
};

/** Looks at the alarms all the time, and notes those that wake a person. */
class Watch {
  readonly measures: Measure[] = [];

  constructor(
    private readonly prometheus: Prometheus,
    private readonly say: ProofContext['say'],
  ) {}

  async during(what: string, work: () => Promise<unknown>): Promise<void> {
    const pages = new Set<string>();
    let isOver = false;
    const looking = keepBusy(
      1,
      () => isOver,
      async () => {
        for (const { name, summary } of await this.prometheus.pages()) {
          if (!pages.has(name)) this.say(`${what}: ${name} wakes a person: ${summary}`);
          pages.add(name);
        }
        await sleep(LOOK_EVERY_MS);
      },
    );
    try {
      await work();
    } finally {
      isOver = true;
      await looking;
    }
    this.say(`${what} is over`);
    this.measures.push(none(`pages during ${what}`, [...pages]));
  }
}

async function runDemo(rig: Rig): Promise<void> {
  const environment = { ...process.env, API_URL: rig.replicas.gateway[0]!.url };
  await promisify(execFile)(process.execPath, ['--import', 'tsx', DEMO], { env: environment });
}

async function restartUnderLoad(rig: Rig, restarts: number, say: ProofContext['say']): Promise<void> {
  const replicas = [0, 1].flatMap((n) => APPS.map((app) => rig.replicas[app][n]!));
  let isOver = false;
  const load = runJobs(rig, WORKERS, () => isOver);
  try {
    for (let n = 0; n < restarts; n++) {
      const replica = replicas[n % replicas.length]!;
      await replica.kill('SIGTERM');
      await replica.start();
    }
  } finally {
    isOver = true;
    await load;
  }
  say(`${restarts} restarts, ${rig.ledger.accepted} commands accepted, ${rig.ledger.refusals.length} refused`);
}

async function idle(minutes: number, say: ProofContext['say']): Promise<void> {
  for (let minute = 1; minute <= minutes; minute++) {
    await sleep(60_000);
    if (minute % PROGRESS_EVERY_MINUTES === 0) say(`idle for ${minute} minutes`);
  }
}
