import { addAnswer } from './add-answer';
import { askedAgain, begun, calledOff, erased, failed, inPass, ready, retried, withReceipt } from './change-request';
import { silence, stepOfErasure, stepOfExport } from './next-step';
import { newErasure, newExport, type PartDone, PRIVACY_TIMES, type PrivacyRequest } from './privacy-request';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const APPS = ['jobs', 'users'];
const ASKED = { requestId: 'r-1', userId: 'ann', apps: APPS };
const PSEUDONYM = 'erased-0123456789abcdef0123456789abcdef';
const after = (milliseconds: number): Date => new Date(NOON.getTime() + milliseconds);
const done = (app: string, pass: number, found = 0): PartDone => ({ app, pass, found, erased: found, kept: [] });

const nextStep = (request: PrivacyRequest, now: Date) =>
  request.kind === 'export' ? stepOfExport(request, now) : stepOfErasure(request, now);

function answered<Kind extends PrivacyRequest>(request: Kind, ...answers: PartDone[]): Kind {
  return answers.reduce((before, answer) => addAnswer(before, answer, NOON), request);
}

describe('an export', () => {
  const collecting = newExport(ASKED, NOON);

  it('is ready when every service has answered, and expires seven days later', () => {
    expect(nextStep(answered(collecting, done('jobs', 0)), NOON)).toBe('none');
    const complete = answered(collecting, done('jobs', 0, 5), done('users', 0, 1));
    expect(nextStep(complete, NOON)).toBe('make-ready');
    const files = ready(complete, NOON);
    expect(nextStep(files, after(PRIVACY_TIMES.filesKeptMs - 1))).toBe('none');
    expect(nextStep(files, after(PRIVACY_TIMES.filesKeptMs))).toBe('expire');
  });

  it('asks silent services again each hour, and fails after a day', () => {
    const hour = PRIVACY_TIMES.askAgainMs;
    expect(nextStep(collecting, after(hour - 1))).toBe('none');
    expect(nextStep(collecting, after(hour))).toBe('ask-again');
    const again = askedAgain(collecting, after(hour));
    expect(nextStep(again, after(2 * hour - 1))).toBe('none');
    expect(silence(again, after(2 * hour))).toBe(2 * hour);
    expect(nextStep(again, after(PRIVACY_TIMES.silentMs))).toBe('fail');
  });

  it('that failed collects again when an operator wants it, and its late answers count then', () => {
    const over = failed(answered(collecting, done('jobs', 0)), NOON);
    expect(answered(over, done('users', 0))).toBe(over);
    const again = retried(over, NOON) as typeof collecting;
    expect(again.status).toBe('collecting');
    expect(nextStep(answered(again, done('users', 0)), NOON)).toBe('make-ready');
  });
});

describe('an erasure', () => {
  const waiting = newErasure(ASKED, after(1_000).toISOString(), NOON);
  const running = begun(waiting, PSEUDONYM, NOON);
  const second = inPass(answered(running, done('jobs', 1, 7), done('users', 1, 2)), 2, NOON);

  it('looks for engagements from its time on', () => {
    expect(nextStep(waiting, after(999))).toBe('none');
    expect(nextStep(waiting, after(1_000))).toBe('check-engagements');
    expect(nextStep(calledOff(waiting, NOON), after(1_000))).toBe('none');
  });

  it('has a second pass although the first found nothing', () => {
    expect(nextStep(answered(running, done('jobs', 1), done('users', 1)), NOON)).toBe('next-pass');
  });

  it('ends only when every service found nothing in one pass', () => {
    expect(nextStep(answered(second, done('jobs', 2)), NOON)).toBe('none');
    expect(nextStep(answered(second, done('jobs', 2), done('users', 2)), NOON)).toBe('send-receipt');
    const third = answered(second, done('jobs', 2, 1), done('users', 2));
    expect(nextStep(third, NOON)).toBe('next-pass');
    expect(nextStep(answered(inPass(third, 3, NOON), done('jobs', 3), done('users', 3)), NOON)).toBe('send-receipt');
  });

  it('does not count answers of earlier passes, twice or after its end', () => {
    expect(answered(second, done('jobs', 1), done('users', 1))).toBe(second);
    const once = answered(second, done('jobs', 2, 1));
    expect(answered(once, done('jobs', 2))).toBe(once);
    expect(once.parts.jobs).toMatchObject({ pass: 2, found: 1, erased: 8 });
    const ended = erased(second, NOON);
    expect(answered(ended, done('jobs', 2))).toBe(ended);
  });

  it('waits an hour for the next pass when something writes again and again', () => {
    const sixth = answered(inPass(second, 5, NOON), done('jobs', 5, 1), done('users', 5));
    expect(nextStep(sixth, NOON)).toBe('none');
    expect(nextStep(sixth, after(PRIVACY_TIMES.askAgainMs))).toBe('next-pass');
  });

  it('asks a silent service again each hour, for ever', () => {
    const month = 30 * 24 * PRIVACY_TIMES.askAgainMs;
    expect(nextStep(running, after(PRIVACY_TIMES.askAgainMs))).toBe('ask-again');
    expect(nextStep(answered(running, done('jobs', 1)), after(month))).toBe('ask-again');
    expect(silence(answered(running, done('jobs', 1)), after(month))).toBe(month);
    expect(silence(answered(running, done('jobs', 1), done('users', 1)), after(month))).toBe(0);
  });

  it('waits for the answer of a service that was added meanwhile only once it has answered', () => {
    const withSearch = answered(second, done('search', 2, 4), done('jobs', 2), done('users', 2));
    expect(nextStep(withSearch, NOON)).toBe('next-pass');
    expect(nextStep(answered(inPass(withSearch, 3, NOON), done('jobs', 3), done('users', 3)), NOON)).toBe('none');
  });

  it('finishes after the last mail, and then names nobody', () => {
    expect(nextStep(withReceipt(second, NOON), NOON)).toBe('finish');
    expect(erased(second, NOON)).toMatchObject({ status: 'erased', userId: null, pseudonym: null });
  });
});
