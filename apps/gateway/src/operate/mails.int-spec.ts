import { type ExplainMails, LIMITS } from '@freelance/contracts';
import { RunningGateway } from '../testing/running-gateway';

const PATH = '/ops/jobs/job-1/mails';
const LONG_ERROR = 'x'.repeat(1_000);
const envelope = {
  id: 'job-1-1',
  'detail-type': 'job.created',
  time: '2026-01-15T10:30:00.000Z',
  detail: { jobId: 'job-1', ownerId: 'owner-123', name: 'A' },
};
const counts = { waiting: 0, delayed: 0, inFlight: 0, retrying: 0, deadLetters: 100, deadLettersHeld: 0 };
const letter = (id: string) => ({ body: { id }, error: LONG_ERROR });

let gateway: RunningGateway;
let deadLettersStatus: number;

beforeAll(async () => (gateway = await RunningGateway.start()));
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.resetStubs();
  deadLettersStatus = 200;
  gateway.jobs.behave = (_request, response) => {
    const report = { jobId: 'job-1', job: null, history: [{ sequence: 1, envelope, pendingSince: null }] };
    response.writeHead(200).end(JSON.stringify(report));
  };
  gateway.notifications.behave = ({ url }, response) => {
    if (url === '/ops/queues') {
      const queues = ['jobEvents', 'announcements', 'deliveries'].map((queue) => ({ queue, counts }));
      return response.writeHead(200).end(JSON.stringify(queues));
    }
    if (url.startsWith('/ops/dead-letters/')) {
      const others = Array.from({ length: 98 }, (_, n) => letter(`job-${n + 2}-1/seeker-456`));
      const letters = [letter('job-1-1/seeker-456'), letter('job-10-1'), ...others];
      const body = deadLettersStatus === 200 ? { letters } : { error: 'SQS: no answer', errorCode: 'X' };
      return response.writeHead(deadLettersStatus).end(JSON.stringify(body));
    }
    return response.writeHead(200).end('{"user":null,"events":[]}');
  };
});

const explained = async () => {
  const answer = await gateway.fetch(PATH, { headers: { 'x-user-id': 'admin-1' } });
  const asked = gateway.notifications.seen.find(({ url }) => url === '/ops/mails/explain');
  return {
    status: answer.status,
    size: asked?.body.length,
    asked: JSON.parse(asked?.body.toString() ?? '{}') as ExplainMails,
  };
};

it('only the dead letters of the job are explained: the request stays within the size that services accept', async () => {
  const { status, size, asked } = await explained();
  expect(status).toBe(200);
  expect(asked.deadLetters!.map(({ queue, envelopeId }) => `${queue} ${envelopeId}`)).toEqual([
    'jobEvents job-1-1/seeker-456',
    'announcements job-1-1/seeker-456',
    'deliveries job-1-1/seeker-456',
  ]);
  expect(asked.waiting).toEqual({ jobEvents: 0, announcements: 0, deliveries: 0 });
  expect(size).toBeLessThan(LIMITS.bodyBytes);
});

it('mails are explained also while dead letters cannot be read', async () => {
  deadLettersStatus = 503;
  const { status, asked } = await explained();
  expect(status).toBe(200);
  expect(asked).not.toHaveProperty('waiting');
});
