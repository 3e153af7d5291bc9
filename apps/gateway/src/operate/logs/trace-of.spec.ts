import type { LogLine } from '@freelance/contracts';
import { traceOf } from './trace-of';

const line = (time: string, service: string, msg: string, fields: object): LogLine => ({
  time: `2026-01-15T12:00:${time}Z`,
  level: 30,
  service,
  instance: 'a',
  version: '1',
  requestId: 'request-1',
  msg,
  ...fields,
});

// In the order in which work ends, which is the order of the lines.
const LINES = [
  line('00.050', 'jobs-service', 'request', {
    kind: 'POST /job/seeker/claim/:jobId',
    outcome: 'ok',
    ms: 40,
    userId: 'seeker-1',
    jobId: 'job-1',
    calls: [{ name: 'DynamoDB UpdateItem dev-JobsTable', ms: 9 }],
  }),
  line('00.055', 'gateway', 'request', {
    kind: 'POST /job/seeker/claim/:jobId',
    outcome: 'ok',
    ms: 55,
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  }),
  line('00.070', 'jobs-service', 'relay', { kind: 'job.claimed', outcome: 'relayed', ms: 12 }),
  line('00.090', 'notifications-service', 'message', {
    kind: 'job.claimed',
    queue: 'jobEvents',
    outcome: 'done',
    ms: 10,
  }),
  line('00.150', 'notifications-service', 'mail', { kind: 'claimed-to-owner', outcome: 'sent', ms: 40 }),
  line('00.151', 'notifications-service', 'message', {
    kind: 'mail.requested',
    queue: 'deliveries',
    outcome: 'done',
    ms: 50,
  }),
];

it('shows the steps in the order in which they began, from HTTP to mail', () => {
  const { steps, ...facts } = traceOf('request-1', LINES, 'logs');
  expect(facts).toEqual({
    requestId: 'request-1',
    source: 'logs',
    userId: 'seeker-1',
    jobId: 'job-1',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  });
  expect(steps.map(({ afterMs, depth, service, what }) => `${afterMs} ${depth} ${service} ${what}`)).toEqual([
    '0 0 gateway request POST /job/seeker/claim/:jobId',
    '10 1 jobs-service request POST /job/seeker/claim/:jobId',
    '58 2 jobs-service relay job.claimed',
    '80 3 notifications-service message job.claimed jobEvents',
    '101 4 notifications-service message mail.requested deliveries',
    '110 5 notifications-service mail claimed-to-owner',
  ]);
  expect(steps[1]!.calls).toEqual([{ name: 'DynamoDB UpdateItem dev-JobsTable', ms: 9 }]);
});

it('shows warnings and errors with their reason, and leaves out other lines', () => {
  const lines = [
    line('00.010', 'jobs-service', 'Something', { level: 30 }),
    line('00.020', 'jobs-service', 'Event not relayed yet', { level: 40, err: { message: 'SNS Publish: no answer' } }),
  ];
  expect(traceOf('request-1', lines, 'logs').steps).toMatchObject([
    { what: 'Event not relayed yet: SNS Publish: no answer', ms: null, outcome: 'noted' },
  ]);
});
