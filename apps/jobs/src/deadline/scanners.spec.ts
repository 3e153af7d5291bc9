import { Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { register } from 'prom-client';
import { AdvancedTime } from '@freelance/sandbox-clock';
import { PlatformClock, ShutdownSequence } from '@freelance/service';
import type { JobsConfig } from '../jobs.config';
import type { Scan, ScanReport } from './scan';
import { Scanners } from './scanners';

const NEVER = '0 0 1 1 *';
const reportOf = (found: number): ScanReport => ({
  scan: 'expiry',
  startedAt: '2026-03-01T12:00:00.000Z',
  until: '2026-03-01T12:00:30.000Z',
  seconds: 0.1,
  reads: 4,
  found,
  overdue: 0,
  overdueSeconds: 0,
  announced: 0,
  enqueued: found,
  heldBackSeconds: 0,
});

let run: jest.MockedFunction<Scan['run']>;
let shutdown: ShutdownSequence;
let time: AdvancedTime;
let scanners: Scanners;

beforeEach(() => {
  jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  jest.spyOn(Logger.prototype, 'log').mockReturnValue();
  run = jest.fn().mockResolvedValue(reportOf(0));
  shutdown = new ShutdownSequence();
  time = new AdvancedTime(new PlatformClock());
  scannersEvery(NEVER);
});
afterEach(() => shutdown.run());

const scannersEvery = (cron: string) => {
  const config = { EXPIRY_SCAN_CRON: cron, TIMEOUT_SCAN_CRON: NEVER } as JobsConfig;
  scanners = new Scanners({ run } as unknown as Scan, new SchedulerRegistry(), shutdown, time, config);
};

/** A running scan, which the test ends. */
const blocked = () => {
  let end = (): void => undefined;
  run.mockReturnValueOnce(new Promise((resolve) => (end = () => resolve(reportOf(1)))));
  return () => end();
};

it('scans at the start, for jobs that became due while no replica ran', async () => {
  scanners.onApplicationBootstrap();
  await Promise.all([scanners.start('expiry'), scanners.start('timeout')]);
  expect(new Set(run.mock.calls.map(([name]) => name))).toEqual(new Set(['expiry', 'timeout']));
});

it('shows how many jobs a scan found overdue, and since when, for each scan', async () => {
  run.mockImplementation((name) =>
    Promise.resolve(name === 'timeout' ? { ...reportOf(9), overdue: 3, overdueSeconds: 90.5 } : reportOf(0)),
  );
  await Promise.all([scanners.start('expiry'), scanners.start('timeout')]);
  for (const [gauge, value] of [
    ['freelance_jobs_overdue', 3],
    ['freelance_jobs_overdue_seconds', 90.5],
  ] as const) {
    const shown = await register.getSingleMetricAsString(gauge);
    expect(shown).toContain(`${gauge}{kind="timeout"} ${value}`);
    expect(shown).toContain(`${gauge}{kind="expiry"} 0`);
  }
});

it('scans by its cron, again and again', async () => {
  scannersEvery('* * * * * *');
  scanners.onApplicationBootstrap();
  await new Promise((resolve) => setTimeout(resolve, 2_200));
  expect(run.mock.calls.filter(([name]) => name === 'expiry').length).toBeGreaterThanOrEqual(3);
  // Until the next second, and half a minute beyond.
  expect(run.mock.calls.at(-1)![1]).toBeLessThanOrEqual(31);
  expect(run.mock.calls.at(-1)![1]).toBeGreaterThanOrEqual(30);
});

it('scans at once when the sandbox clock is advanced', async () => {
  scanners.onApplicationBootstrap();
  await Promise.all([scanners.start('expiry'), scanners.start('timeout')]);
  run.mockClear();
  time.applyOffset(3_600);
  expect(new Set(run.mock.calls.map(([name]) => name))).toEqual(new Set(['expiry', 'timeout']));
});

it('looks no further ahead than a queue can delay a message', async () => {
  await scanners.start('expiry');
  expect(run.mock.calls[0]![1]).toBe(900);
});

it('never scans twice at once: requests during a scan cause one more scan afterwards', async () => {
  const end = blocked();
  const first = scanners.start('expiry');
  void scanners.start('expiry');
  void scanners.start('expiry');
  expect(run).toHaveBeenCalledTimes(1);
  expect(scanners.stateOf('expiry')).toEqual({ running: true, last: null });
  end();
  await first;
  expect(run).toHaveBeenCalledTimes(2);
  expect(scanners.stateOf('expiry')).toEqual({ running: false, last: reportOf(0) });
});

it('continues after a failed scan, and keeps the report of the one before it', async () => {
  await scanners.start('expiry');
  run.mockRejectedValueOnce(new Error('table is down'));
  await expect(scanners.start('expiry')).resolves.toBeUndefined();
  expect(scanners.stateOf('expiry')).toEqual({ running: false, last: reportOf(0) });
  await scanners.start('expiry');
  expect(run).toHaveBeenCalledTimes(3);
});

it('aborts the running scan at a stop, waits for its end, and starts no other', async () => {
  scanners.onApplicationBootstrap();
  await scanners.start('expiry');
  const end = blocked();
  void scanners.start('expiry');
  void scanners.start('expiry');
  const calls = run.mock.calls.length;
  let stopped = false;
  const stopping = shutdown.run().then(() => (stopped = true));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(run.mock.calls.at(-1)![2].aborted).toBe(true);
  expect(stopped).toBe(false);
  end();
  await stopping;
  await scanners.start('expiry');
  expect(run).toHaveBeenCalledTimes(calls);
});
