import { ApiError } from '@freelance/client';
import { type JobView, type Viewer } from '../moves';
import { aClaim, aJob, claimed, NOW, OTHER, OWNER, seenByOthers, SEEKER } from '../moves/testing/built-jobs';
import { languageOf } from '../texts/testing/language';
import type { TextRef } from '../texts/text-ref';
import { wordsOf } from '../time/words';
import { changesBetween } from './changes-between';
import { type Refusal, refusalOf } from './refusal';
import { say } from './say';
import { sentenceFor } from './sentence-for';

const owner: Viewer = { userId: OWNER, roles: ['owner'] };
const claimer: Viewer = { userId: SEEKER, roles: ['seeker'] };
const other: Viewer = { userId: OTHER, roles: ['seeker'] };

const refusal = (errorCode: string, more: Partial<Refusal> = {}): Refusal => ({
  status: 409,
  errorCode: errorCode as Refusal['errorCode'],
  error: 'Server words',
  details: [],
  ...more,
});

function spoken(text: TextRef, locale: 'en' | 'de' = 'en'): string {
  const language = languageOf(locale, 'Europe/Berlin');
  const speech = { language, words: wordsOf(language), now: NOW, currency: 'EUR' };
  return say(text, speech)
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\u00a0/g, ' ');
}

describe('The sentence of a refusal', () => {
  const taken = seenByOthers(claimed(aClaim('active')));
  const cases: [string, string, JobView, Viewer, string, string][] = [
    [
      'taken',
      'JOB_NOT_AVAILABLE',
      taken,
      other,
      'Somebody else took this job a moment ago.',
      'Jemand anderes hat diesen Auftrag gerade übernommen.',
    ],
    [
      'cancelled',
      'JOB_NOT_AVAILABLE',
      aJob({ status: 'cancelled' }),
      other,
      'This job is closed now.',
      'Dieser Auftrag ist jetzt geschlossen.',
    ],
    [
      'expired by the clock alone',
      'JOB_NOT_AVAILABLE',
      aJob({ expiryDate: '2026-12-04T13:01:59.000Z' }),
      other,
      'This job is closed now.',
      'Dieser Auftrag ist jetzt geschlossen.',
    ],
    [
      'own timeout',
      'JOB_NOT_AVAILABLE',
      aJob({ claim: aClaim('timedout') }),
      claimer,
      'You cannot claim it this time.',
      'Diesmal kannst du ihn nicht übernehmen.',
    ],
    [
      'approved elsewhere',
      'JOB_NOT_SUBMITTED',
      claimed(aClaim('approved')),
      owner,
      'This was decided already: approved.',
      'Darüber ist schon entschieden: angenommen.',
    ],
    [
      'late',
      'SUBMISSION_DEADLINE_PASSED',
      aJob({ claim: aClaim('timedout', { submissionDeadline: '2026-12-04T13:00:00.000Z' }) }),
      claimer,
      'The deadline was today 14:00. Your text is kept here.',
      'Die Frist endete heute 14:00. Dein Text bleibt hier erhalten.',
    ],
    [
      'opened again elsewhere',
      'JOB_NOT_RELISTABLE',
      aJob(),
      owner,
      'Only a closed or rejected job can be opened again. This one is open.',
      'Nur ein geschlossener oder abgelehnter Auftrag lässt sich neu öffnen. Dieser ist offen.',
    ],
    [
      'claimed before the edit',
      'JOB_NOT_OPEN',
      claimed(aClaim('active')),
      owner,
      'This works only while the job is open. Now it is claimed.',
      'Das geht nur, solange der Auftrag offen ist. Jetzt ist er übernommen.',
    ],
  ];

  it.each(cases)('%s: %s', (_case, code, job, viewer, en, de) => {
    const sentence = sentenceFor(refusal(code), { job, viewer, now: NOW });
    expect([spoken(sentence), spoken(sentence, 'de')]).toEqual([en, de]);
  });

  it('has no job to speak of when the view could not be read again', () => {
    for (const code of ['JOB_NOT_SUBMITTED', 'JOB_NOT_OPEN', 'JOB_NOT_RELISTABLE', 'SUBMISSION_DEADLINE_PASSED']) {
      expect(spoken(sentenceFor(refusal(code), { viewer: owner, now: NOW }))).not.toMatch(/undefined|[{}]/);
    }
  });

  it('names the end of a suspension, and the person who is signed in', () => {
    const until = { viewer: claimer, suspendedUntil: '2026-12-05T09:00:00.000Z', now: NOW };
    expect(spoken(sentenceFor(refusal('ACCOUNT_SUSPENDED', { status: 403 }), until))).toBe(
      'Your account is suspended until tomorrow 10:00. What is running can be finished.',
    );
    expect(spoken(sentenceFor(refusal('ACCOUNT_SUSPENDED'), { ...until, suspendedUntil: null }))).toBe(
      'Your account is suspended. What is running can be finished.',
    );
    expect(spoken(sentenceFor(refusal('NOT_JOB_OWNER'), { viewer: claimer, name: 'Ana', now: NOW }))).toBe(
      'This job belongs to somebody else. You are Ana.',
    );
  });

  it('counts short waits in seconds, and gives long ones as an instant', () => {
    const facts = { viewer: owner, now: NOW };
    const wait = (retryAfterSeconds: number) =>
      spoken(sentenceFor(refusal('TOO_MANY_EXPORTS', { status: 429, retryAfterSeconds }), facts));
    expect(wait(4)).toBe('A little too fast. Again in 4 s.');
    expect(wait(20 * 3_600)).toBe('You have done this often enough for now. Again tomorrow 10:02.');
  });

  it('shows the words of the server only for a code that it does not know', () => {
    const facts = { viewer: owner, now: NOW };
    expect(spoken(sentenceFor(refusal('JOB_ON_THE_MOON'), facts))).toBe('Server words');
    expect(spoken(sentenceFor(refusal('toString'), facts))).toBe('Server words');
    expect(spoken(sentenceFor({ status: 502, error: 'Bad Gateway', details: [] }, facts))).toBe(
      'Something went wrong on our side. Nothing was lost.',
    );
    expect(spoken(sentenceFor({ status: 401, error: 'x', details: [] }, facts))).toBe(
      'Your session has ended. Nothing is lost.',
    );
  });
});

it('reads the facts of a refusal from the answer', async () => {
  const body = { error: 'Too many requests', errorCode: 'TOO_MANY_REQUESTS', timestamp: '', requestId: 'request-1' };
  const headers = { 'content-type': 'application/json', 'retry-after': '7' };
  const error = await ApiError.from(new Response(JSON.stringify(body), { status: 429, headers }));
  expect(refusalOf(error)).toEqual({
    status: 429,
    errorCode: 'TOO_MANY_REQUESTS',
    error: 'Too many requests',
    details: [],
    retryAfterSeconds: 7,
    requestId: 'request-1',
  });
});

describe('The changes of a job', () => {
  const terms = {
    name: 'Logo',
    description: 'Blue',
    payAmount: 350,
    timeToCompleteSeconds: 259_200,
    expiryDate: '2026-12-10T12:00:00.000Z',
  };

  it('are listed from old to new', () => {
    const after = { ...terms, payAmount: 310.5, timeToCompleteSeconds: 172_800, description: 'Red' };
    expect(changesBetween(terms, after).map((change) => spoken(change))).toEqual([
      'pay: €350.00 → €310.50',
      'time: 3 days → 2 days',
      'what to do was written anew',
    ]);
  });

  it('are noticed when the work was handed in again, so that nobody approves work that they have not seen', () => {
    const seen = { ...terms, submittedAt: '2026-12-01T12:00:00.000Z' };
    const again = { ...terms, submittedAt: '2026-12-02T12:00:00.000Z' };
    expect(changesBetween(seen, again).map((change) => spoken(change))).toEqual(['the work was handed in again']);
    expect(changesBetween(seen, seen)).toEqual([]);
    expect(changesBetween(terms, { ...terms, submittedAt: null })).toEqual([]);
  });

  it('are none when only something else changed', () => {
    const read = { ...terms, snsTopicArn: 'arn:aws:sns:eu-west-1:1:topic' };
    expect(changesBetween(terms, read)).toEqual([]);
  });
});
