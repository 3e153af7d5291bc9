import { setTimeout as sleep } from 'node:timers/promises';
import { APPS } from '@freelance/testing';
import { type Measure, none, type Proof, type ProofContext } from '../proof';
import { type Fault, FAULTS, type Watched } from '../rig/alarm-faults';
import { type FiringAlarm, Prometheus, targetsOf } from '../rig/prometheus';
import { Rig } from '../rig/rig';

const SHORT: readonly Fault[] = [FAULTS.requestsFail, FAULTS.poison, FAULTS.serviceDown];
/** For the sample of a queue, the scrape, the evaluation and Alertmanager. */
const GRACE_SECONDS = 60;
/** Between a repair and the next sample of each service. */
const CLEARS_WITHIN_SECONDS = 90;
const LOOK_EVERY_MS = 1_000;
const DRAINED_WITHIN_MS = 60_000;

/** Each fault on a running platform with the real rules; the alarm that wakes a person must be the right one alone. */
export const alarms: Proof = {
  name: 'alarms',
  promise: 'Each fault wakes a person with the right alarm alone, in time, and the alarm ends by itself',
  judgesByClock: true,
  notices: {},
  async run({ size, say }) {
    if (!Prometheus.isInstalled) throw new Error('Install prometheus and prometheus-alertmanager');
    const variables = { RETRY_TIME_DIVISOR: '1', RATE_LIMIT_CLAIMS_PER_MINUTE: '1000' };
    const rig = await Rig.start({ gates: ['dynamodb', 'sns', 'sqs', 'ses'], variables });
    const targets = targetsOf(rig.replicas);
    const prometheus = await Prometheus.start(rig.platform.cloud.environment, targets);
    try {
      await prometheus.isWatching(APPS.length);
      const faults: readonly Fault[] = size === 'short' ? SHORT : Object.values(FAULTS);
      return await new Watch({ rig, prometheus, targets }, say).through(faults);
    } finally {
      await prometheus.stop();
      await rig.stop();
    }
  },
};

/** Does one fault after the other, and looks at the pages all the time. */
class Watch {
  /** Names of alarms whose fault is repaired and that may still fire. */
  private readonly clearing = new Set<string>();
  private readonly wrong = new Set<string>();
  /** That of the present fault. */
  private expected: string | undefined;

  constructor(
    private readonly watched: Watched,
    private readonly say: ProofContext['say'],
  ) {}

  async through(faults: readonly Fault[]): Promise<Measure[]> {
    const clears: Promise<Measure>[] = [];
    const measures: Measure[] = [];
    for (const fault of faults) {
      // What the fault before has left would fail too.
      await this.watched.rig.drained(DRAINED_WITHIN_MS);
      await fault.inject(this.watched);
      measures.push(await this.fires(fault));
      await fault.repair(this.watched);
      clears.push(this.clears(fault));
      this.expected = undefined;
    }
    return [...measures, ...(await Promise.all(clears)), none('pages for something else', [...this.wrong])];
  }

  private async fires({ what, alarm, names, windowSeconds }: Fault): Promise<Measure> {
    const limit = windowSeconds + GRACE_SECONDS;
    this.expected = alarm;
    const startedAt = performance.now();
    let fired: FiringAlarm | undefined;
    while (!fired && secondsSince(startedAt) <= limit) {
      const pages = await this.pages();
      fired = pages.find(({ name }) => name === alarm);
      await sleep(LOOK_EVERY_MS);
    }
    const seconds = secondsSince(startedAt);
    const isRight = fired !== undefined && names.test(fired.summary) && fired.receivers.includes('page');
    const heard = fired ? `${alarm} after ${seconds} s: ${fired.summary}` : `no ${alarm}`;
    this.say(`${what}: ${heard}`);
    return {
      what: `${what}: ${alarm} fires`,
      figure: fired ? `${seconds} s` : 'never',
      target: `≤ ${limit} s`,
      ok: isRight,
      example: isRight ? undefined : heard,
    };
  }

  private async clears({ alarm, remembersSeconds }: Fault): Promise<Measure> {
    const limit = remembersSeconds + CLEARS_WITHIN_SECONDS;
    const startedAt = performance.now();
    this.clearing.add(alarm);
    let isOver = false;
    while (!isOver && secondsSince(startedAt) <= limit) {
      await sleep(LOOK_EVERY_MS);
      isOver = (await this.pages()).every(({ name }) => name !== alarm);
    }
    this.clearing.delete(alarm);
    const seconds = secondsSince(startedAt);
    this.say(isOver ? `${alarm} has ended, ${seconds} s after the repair` : `${alarm} does not end`);
    return {
      what: `${alarm} ends after the repair`,
      figure: isOver ? `${seconds} s` : 'never',
      target: `≤ ${limit} s`,
      ok: isOver,
    };
  }

  /** Notes each page that neither the present fault nor a repaired one explains. */
  private async pages(): Promise<FiringAlarm[]> {
    const pages = await this.watched.prometheus.pages();
    for (const { name, summary } of pages) {
      if (name === this.expected || this.clearing.has(name)) continue;
      const fault = `${name} at ${this.expected ?? 'no fault'}: ${summary}`;
      if (!this.wrong.has(fault)) this.say(fault);
      this.wrong.add(fault);
    }
    return pages;
  }
}

const secondsSince = (startedAt: number): number => Math.round((performance.now() - startedAt) / 1_000);
