import type { RequestStep } from '@freelance/contracts/operate';
import { barsOf } from './bars';

const aStep = (fields: Partial<RequestStep>): RequestStep => ({
  at: '2026-01-15T10:00:00.000Z',
  afterMs: 0,
  ms: 10,
  depth: 0,
  service: 'gateway',
  instance: 'i',
  version: 'v',
  what: 'request',
  outcome: 'ok',
  calls: [],
  ...fields,
});

describe('Bars of a request', () => {
  it('places each step on one scale', () => {
    const { totalMs, bars } = barsOf([aStep({ ms: 40 }), aStep({ afterMs: 60, ms: 20 })]);
    expect(totalMs).toBe(80);
    expect(bars.map(({ start, length }) => [start, length])).toEqual([
      [0, 0.5],
      [0.75, 0.25],
    ]);
  });

  it('separates own time from waiting', () => {
    const calls = [
      { name: 'DynamoDB GetItem', ms: 6 },
      { name: 'jobs', ms: 3 },
    ];
    expect(barsOf([aStep({ ms: 10, calls })]).bars[0]).toMatchObject({ waitingMs: 9, ownMs: 1 });
  });

  it('never waits longer than the step took: calls run at the same time', () => {
    const calls = [
      { name: 'a', ms: 8 },
      { name: 'b', ms: 8 },
    ];
    expect(barsOf([aStep({ ms: 10, calls })]).bars[0]).toMatchObject({ waitingMs: 10, ownMs: 0 });
  });

  it('has no bar for a line without a duration, and no division by zero', () => {
    expect(barsOf([aStep({ ms: null })])).toMatchObject({
      totalMs: 1,
      bars: [{ start: 0, length: 0, waitingMs: null, ownMs: null }],
    });
  });
});
