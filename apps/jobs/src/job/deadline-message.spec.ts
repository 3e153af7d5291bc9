import { isScheduled, LONGEST_DELAY_SECONDS, type Moment, scheduledFor } from './deadline-message';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');
const at = (ms: number) => new Date(NOON + ms);
/** The moment `ms` after noon, with the platform clock turned forward by `turnedMs`. */
const moment = (ms: number, turnedMs = 0): Moment => ({ now: at(ms + turnedMs), real: at(ms) });
const due = (ms: number) => at(ms).toISOString();

describe('the message that the relay sends after a change', () => {
  it('is received at the first whole second after the deadline', () => {
    expect(scheduledFor(due(60_250), moment(0))).toBe(at(61_000).toISOString());
  });

  it('is received at once when the deadline has passed', () => {
    expect(scheduledFor(due(-5_000), moment(0))).toBe(at(0).toISOString());
  });

  it('counts real seconds, however far the clock is turned', () => {
    expect(scheduledFor(due(90_060_000), moment(0, 90_000_000))).toBe(at(60_000).toISOString());
  });

  it('is left to the scans when the deadline is too far ahead for a queue, or nothing is due', () => {
    expect(scheduledFor(due(LONGEST_DELAY_SECONDS * 1_000), moment(0))).toBeDefined();
    expect(scheduledFor(due(LONGEST_DELAY_SECONDS * 1_000 + 1), moment(0))).toBeUndefined();
    expect(scheduledFor(null, moment(0))).toBeUndefined();
  });
});

describe('a scan that looks ahead', () => {
  const isLeftOut = (dueAt: string, written: Moment, scanned: Moment) =>
    isScheduled({ dueAt, scheduledFor: scheduledFor(dueAt, written) }, scanned);

  it.each([0, 1, 250, 999, 1_000, 59_000])(
    'leaves out a message that arrives in time, %d ms after it was written',
    (later) => {
      for (const dueAt of [due(60_000), due(60_001), due(60_999)]) {
        expect(isLeftOut(dueAt, moment(0), moment(later))).toBe(true);
      }
    },
  );

  it('includes what is due now, since its message should have arrived', () => {
    expect(isLeftOut(due(60_000), moment(0), moment(60_000))).toBe(false);
  });

  it('includes what has no delayed message', () => {
    expect(isLeftOut(due(1_000_000), moment(0), moment(990_000))).toBe(false);
  });

  it('includes what would arrive too late because the clock was turned since', () => {
    expect(isLeftOut(due(600_000), moment(0), moment(0, 300_000))).toBe(false);
    expect(isLeftOut(due(600_000), moment(0, 300_000), moment(0, 300_000))).toBe(true);
  });
});
