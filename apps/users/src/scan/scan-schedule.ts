import { Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import {
  type BusinessTime,
  errorCodeOf,
  logWork,
  RequestContext,
  runUnit,
  type ShutdownSequence,
} from '@freelance/service';

export interface Scan {
  /** In logs. */
  name: string;
  cronTime: string;
  /** Any number of replicas run it at once. @returns how many items it found */
  run: (stopping: AbortSignal) => Promise<number>;
}

/** Runs each scan at the start, by its cron, and when the clock is turned forward; one run of a scan after the other. */
export class ScanSchedule implements OnApplicationBootstrap {
  private readonly logger = new Logger(ScanSchedule.name);
  private readonly stopping = new AbortController();
  private readonly crons: CronJob[];
  private readonly underWay = new Map<Scan, Promise<void>>();

  constructor(
    private readonly scans: readonly Scan[],
    schedule: SchedulerRegistry,
    private readonly time: BusinessTime,
    private readonly shutdown: ShutdownSequence,
  ) {
    this.crons = scans.map((scan) => {
      const { cronTime } = scan;
      const cron = CronJob.from({ cronTime, onTick: () => this.start(scan), waitForCompletion: true, start: false });
      schedule.addCronJob(scan.name, cron);
      return cron;
    });
  }

  onApplicationBootstrap(): void {
    this.shutdown.add('consumers', () => this.stop());
    this.time.onAdvanced(() => void this.startAll());
    for (const cron of this.crons) cron.start();
    void this.startAll();
  }

  /** Settles when the run has ended; never rejects. */
  private start(scan: Scan): Promise<void> {
    const before = this.underWay.get(scan) ?? Promise.resolve();
    const describe = () => ({ name: `scan ${scan.name}`, kind: 'internal' as const });
    const run = before.then(() => runUnit(RequestContext.from(undefined), describe, () => this.runOnce(scan)));
    this.underWay.set(scan, run);
    return run;
  }

  /** The same for all scans. */
  async startAll(): Promise<void> {
    await Promise.all(this.scans.map((scan) => this.start(scan)));
  }

  private async stop(): Promise<void> {
    this.stopping.abort();
    for (const cron of this.crons) void cron.stop();
    await Promise.all(this.underWay.values());
  }

  private async runOnce({ name, run }: Scan): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const startedAt = performance.now();
    const scanned = (outcome: 'completed' | 'failed') => ({ kind: name, outcome, ms: performance.now() - startedAt });
    try {
      const found = await run(this.stopping.signal);
      logWork('scan', 'log', { ...scanned('completed'), found });
    } catch (error) {
      this.logger.warn({ err: error, scan: name }, 'Scan failed; the next one looks again');
      logWork('scan', 'warn', { ...scanned('failed'), errorCode: errorCodeOf(error) });
    }
  }
}
