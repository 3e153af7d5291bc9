import type { QueueStatus, ServiceStatus, Status, StatusReason } from '@freelance/contracts/operate';
import { nowSentence } from './now-sentence';

const aService = (service: string, fields: Partial<ServiceStatus> = {}): ServiceStatus => ({
  service,
  tasks: 1,
  silent: 0,
  ready: 1,
  versions: ['1'],
  upSince: null,
  restarts: 0,
  killed: 0,
  requests: 0,
  failing: null,
  p95: null,
  degraded: [],
  ...fields,
});

const aQueue = (queue: string, fields: Partial<QueueStatus> = {}): QueueStatus => ({
  queue,
  service: 'notifications',
  waiting: 0,
  oldest: null,
  inFlight: 0,
  retrying: 0,
  dead: 0,
  ...fields,
});

const aStatus = (fields: Partial<Status>): Status => ({
  environment: 'dev',
  at: '2026-01-15T12:00:00.000Z',
  level: 'degraded',
  reasons: [],
  services: [aService('gateway'), aService('jobs'), aService('notifications')],
  queues: [aQueue('deliveries'), aQueue('jobEvents')],
  outboxes: [],
  time: [],
  mail: null,
  worstClock: 0,
  ...fields,
});

const because = (runbook: string, sentence: string, level: StatusReason['level'] = 'degraded') => [
  { level, sentence, runbook },
];

describe('The sentence of Now', () => {
  it('says that all is well, and whether something waits', () => {
    expect(nowSentence(aStatus({}))).toEqual({
      headline: { key: 'console.now.well' },
      lead: { key: 'console.now.wellLead' },
    });
    expect(nowSentence(aStatus({ queues: [aQueue('deliveries', { waiting: 3 })] })).lead).toEqual({
      key: 'console.now.wellWaiting',
      values: { n: 3 },
    });
  });

  it('counts the mails that wait while SES refuses', () => {
    const status = aStatus({
      reasons: because('MailStopped', 'notifications degraded: ses: connect ECONNREFUSED'),
      queues: [aQueue('deliveries', { waiting: 14 }), aQueue('jobEvents', { waiting: 5 })],
    });
    expect(nowSentence(status)).toEqual({
      headline: { key: 'console.now.mailStopped', values: { n: 14 } },
      lead: { key: 'console.now.lead.mail' },
    });
  });

  it.each([
    ['DynamoDB does not answer (no answer in 1.8 s); therefore unavailable: all services', 'DynamoDB'],
    ['SQS and SNS do not answer (no answer)', 'SQS and SNS'],
    ['SNS fails (AuthorizationError)', 'SNS'],
  ])('names the dependency of "%s"', (sentence, name) => {
    const { headline } = nowSentence(aStatus({ reasons: because('ServiceDown', sentence, 'down') }));
    expect(headline).toEqual({ key: 'console.now.dependency', values: { name } });
  });

  it('names the service that is down, and those that work', () => {
    const status = aStatus({
      reasons: because('ServiceDown', 'jobs does not answer', 'down'),
      services: [aService('gateway'), aService('jobs', { ready: 0 }), aService('notifications')],
    });
    expect(nowSentence(status)).toEqual({
      headline: { key: 'console.now.service.down', values: { name: 'jobs' } },
      lead: { key: 'console.now.lead.others', values: { names: 'gateway, notifications' } },
    });
  });

  it('adds the dead letters of all queues', () => {
    const status = aStatus({
      reasons: because('DeadLettersMany', 'deliveries: 11 dead letters, see: dlq show deliveries'),
      queues: [aQueue('deliveries', { dead: 11 }), aQueue('jobEvents', { dead: 1 })],
    });
    expect(nowSentence(status).headline).toEqual({ key: 'console.now.deadLetters', values: { n: 12 } });
  });

  it('still says how bad it is when it knows nothing else', () => {
    const status = aStatus({ reasons: because('NewRunbook', 'Something new', 'unknown') });
    expect(nowSentence(status).headline).toEqual({ key: 'console.now.level.unknown' });
  });
});
