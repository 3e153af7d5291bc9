import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import { BusinessTime, errorCodeOf, logWork, RequestContext, runUnit, ShutdownSequence } from '@freelance/service';
import { LONGEST_DELAY_SECONDS } from '../job/deadline-message';
import { JobsConfig } from '../jobs.config';
import type { DeadlineName } from './deadlines';
import { jobsOverdue, jobsOverdueSeconds, scanFoundTotal, scanLastCompleted, scanSeconds } from './metrics';
import { Scan, type ScanReport } from './scan';

/** A scan looks ahead to the start of the next one, and this much further, so that no job is missed between the two. */
const OVERLAP_SECONDS = 30;

export interface ScannerState {
  running: boolean;
  /** Null until one has completed in this process. */
  last: ScanReport | null;
}

interface Scanner extends ScannerState {
  cron: CronJob;
  underWay: Promise<void>;
  /** Whether another scan was requested during the current one. */
  again: boolean;
}

/**
 * JobExpiryScanner and JobTimeoutScanner. Each scans by its cron, at the start, when the clock is turned forward, and on
 * demand, and runs one scan at a time.
 */
@Injectable()
export class Scanners implements OnApplicationBootstrap {
  private readonly logger = new Logger(Scanners.name);
  private readonly stopping = new AbortController();
  private readonly scanners: Record<DeadlineName, Scanner>;

  constructor(
    private readonly scan: Scan,
    private readonly schedule: SchedulerRegistry,
    private readonly shutdown: ShutdownSequence,
    private readonly time: BusinessTime,
    config: JobsConfig,
  ) {
    this.scanners = {
      expiry: this.scannerOf('expiry', 'JobExpiryScanner', config.EXPIRY_SCAN_CRON),
      timeout: this.scannerOf('timeout', 'JobTimeoutScanner', config.TIMEOUT_SCAN_CRON),
    };
  }

  onApplicationBootstrap(): void {
    this.shutdown.add('consumers', () => this.stop());
    // Queues delay messages in real time, so they are late when the platform's clock is turned forward.
    this.time.onAdvanced(() => this.scanAll());
    for (const { cron } of Object.values(this.scanners)) cron.start();
    // Finds what was due while no replica ran, and what a killed replica had received and not finished.
    this.scanAll();
  }

  scanAll(): void {
    for (const name of Object.keys(this.scanners) as DeadlineName[]) void this.start(name);
  }

  /** Starts a scan, or one more after the running one. Settles when it has ended; never rejects. */
  start(name: DeadlineName): Promise<void> {
    const scanner = this.scanners[name];
    if (scanner.running) scanner.again = true;
    else scanner.underWay = this.run(name, scanner);
    return scanner.underWay;
  }

  stateOf(name: DeadlineName): ScannerState {
    const { running, last } = this.scanners[name];
    return { running, last };
  }

  private async stop(): Promise<void> {
    this.stopping.abort();
    for (const { cron } of Object.values(this.scanners)) void cron.stop();
    await Promise.all(Object.values(this.scanners).map(({ underWay }) => underWay));
  }

  private scannerOf(name: DeadlineName, cronName: string, cronTime: string): Scanner {
    const cron = CronJob.from({ cronTime, onTick: () => this.start(name), waitForCompletion: true, start: false });
    this.schedule.addCronJob(cronName, cron);
    return { cron, running: false, again: false, last: null, underWay: Promise.resolve() };
  }

  private async run(name: DeadlineName, scanner: Scanner): Promise<void> {
    scanner.running = true;
    do {
      scanner.again = false;
      // Of its own, so that its line shows only its own calls.
      const describe = () => ({ name: `scan ${name}`, kind: 'internal' as const });
      await runUnit(RequestContext.from(undefined), describe, () => this.scanOnce(name, scanner));
    } while (scanner.again && !this.stopping.signal.aborted);
    scanner.running = false;
  }

  private async scanOnce(name: DeadlineName, scanner: Scanner): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const startedAt = performance.now();
    const scanned = (outcome: 'completed' | 'failed') => ({ kind: name, outcome, ms: performance.now() - startedAt });
    try {
      const report = await this.scan.run(name, secondsAhead(scanner.cron), this.stopping.signal);
      scanner.last = report;
      scanSeconds.observe({ scan: name }, report.seconds);
      scanFoundTotal.inc({ scan: name }, report.found);
      scanLastCompleted.setToCurrentTime({ scan: name });
      const { found, overdue, overdueSeconds, announced, enqueued } = report;
      jobsOverdue.set({ kind: name }, overdue);
      jobsOverdueSeconds.set({ kind: name }, overdueSeconds);
      logWork('scan', 'log', { ...scanned('completed'), found, overdue, announced, enqueued });
    } catch (error) {
      this.logger.warn({ err: error, scan: name }, 'Scan failed; the next one looks again');
      logWork('scan', 'warn', { ...scanned('failed'), errorCode: errorCodeOf(error) });
    }
  }
}

/** Until the next scan starts, with an overlap. */
const secondsAhead = (cron: CronJob): number =>
  Math.min(LONGEST_DELAY_SECONDS, cron.nextDate().diffNow('seconds').seconds + OVERLAP_SECONDS);
