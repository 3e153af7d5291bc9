import type { LogLine } from '@freelance/contracts';
import { refusalsOf, relaysOf } from './job-lines-of';

const line = (fields: object): LogLine => ({
  time: '2026-01-15T10:30:00.500Z',
  level: 30,
  service: 'gateway',
  msg: 'request',
  requestId: 'request-1',
  ...fields,
});

it('finds the first relay of each event, and when the event happened', () => {
  const relay = { service: 'jobs-service', msg: 'relay', eventId: 'job-1-2', delayMs: 500 };
  const again = { ...relay, time: '2026-01-15T10:31:00.000Z', delayMs: 60_000 };
  const without = { service: 'jobs-service', msg: 'relay', delayMs: 3 };
  expect(relaysOf([line(relay), line(again), line(without)])).toEqual([
    { eventId: 'job-1-2', at: '2026-01-15T10:30:00.000Z', delayMs: 500 },
  ]);
});

it('finds refused commands, each once', () => {
  const refused = { kind: 'POST /job/owner/request-changes/:jobId', userId: 'owner-1', status: 409, errorCode: 'X' };
  const others = [
    { ...refused, service: 'jobs-service' },
    { ...refused, kind: 'GET /job/seeker/:jobId' },
  ];
  expect(refusalsOf([line(refused), ...others.map(line)])).toEqual([
    {
      at: '2026-01-15T10:30:00.500Z',
      command: 'request-changes',
      userId: 'owner-1',
      status: 409,
      errorCode: 'X',
      requestId: 'request-1',
    },
  ]);
  expect(refusalsOf([line({ ...refused, userId: undefined })])[0]!.userId).toBeNull();
});
