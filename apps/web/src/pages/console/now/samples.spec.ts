import type { Status } from '@freelance/contracts/operate';
import { sampleOf, seriesOf, withSample, type Sample } from './samples';

const aSample = (at: number, fields: Partial<Sample> = {}): Sample => ({
  at,
  requestsPerSecond: 1,
  failuresPerSecond: null,
  p95Ms: null,
  oldestSeconds: null,
  mailsPerMinute: null,
  failedTriesPerMinute: null,
  ...fields,
});

describe('A sample of the charts', () => {
  it('has rates of the gateway, of all queues and of mails', () => {
    const status = {
      at: '2026-01-15T12:00:00.000Z',
      services: [
        { service: 'jobs', requests: 9_999, failing: 1, p95: 9 },
        { service: 'gateway', requests: 300, failing: 0.01, p95: 0.041 },
      ],
      queues: [
        { waiting: 2, oldest: 302 },
        { waiting: null, oldest: null },
      ],
      mail: { outcomes: { sent: 30, refused: 2 }, failedTries: 15 },
    } as unknown as Status;
    expect(sampleOf(status)).toEqual({
      at: Date.parse('2026-01-15T12:00:00.000Z'),
      requestsPerSecond: 1,
      failuresPerSecond: 0.01,
      p95Ms: 41,
      oldestSeconds: 302,
      mailsPerMinute: 2,
      failedTriesPerMinute: 1,
    });
  });

  it('does not show zero for what a dependency does not tell', () => {
    const status = { at: '2026-01-15T12:00:00.000Z', services: [], queues: [{ waiting: null }], mail: null };
    expect(sampleOf(status as unknown as Status)).toMatchObject({
      requestsPerSecond: null,
      oldestSeconds: null,
      mailsPerMinute: null,
    });
  });
});

describe('The samples of an hour', () => {
  it('drop what is older, and what comes too early', () => {
    const hour = 3_600_000;
    const kept = withSample([aSample(0), aSample(hour)], aSample(hour + 10_000));
    expect(kept.map(({ at }) => at)).toEqual([hour, hour + 10_000]);
    expect(withSample(kept, aSample(hour + 15_000))).toBe(kept);
  });

  it('have a gap where nothing was read', () => {
    const [times, values] = seriesOf([aSample(0), aSample(10_000), aSample(100_000)], ['requestsPerSecond']);
    expect(times).toEqual([0, 10, 10.001, 100]);
    expect(values).toEqual([1, 1, null, 1]);
  });
});
