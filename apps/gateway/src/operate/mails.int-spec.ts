import { Logger } from '@nestjs/common';
import { type ExplainMails, LIMITS, type MailsOfAccount, type MailsOfJob } from '@freelance/contracts';
import { RunningGateway } from '../testing/running-gateway';

const PATH = '/ops/jobs/job-1/mails';
const LONG_ERROR = 'x'.repeat(1_000);
const envelope = {
  id: 'job-1-1',
  'detail-type': 'job.created',
  time: '2026-01-15T10:30:00.000Z',
  detail: { jobId: 'job-1', ownerId: 'owner-123', name: 'A' },
};
const counts = { waiting: 0, delayed: 0, inFlight: 0, retrying: 0, deadLettersHeld: 0 };
const letter = (id: string) => ({ body: { id }, error: LONG_ERROR });

let gateway: RunningGateway;
let deadLettersStatus: number;
let deadLetters: number;

beforeAll(async () => (gateway = await RunningGateway.start()));
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.resetStubs();
  deadLettersStatus = 200;
  deadLetters = 100;
  gateway.jobs.behave = (_request, response) => {
    const report = { jobId: 'job-1', job: null, history: [{ sequence: 1, envelope, pendingSince: null }] };
    response.writeHead(200).end(JSON.stringify(report));
  };
  gateway.notifications.behave = ({ url }, response) => {
    if (url === '/ops/queues') {
      const queues = ['jobEvents', 'userEvents', 'announcements', 'deliveries'].map((queue) => ({
        queue,
        counts: { ...counts, deadLetters },
      }));
      return response.writeHead(200).end(JSON.stringify(queues));
    }
    if (url.startsWith('/ops/dead-letters/')) {
      const others = Array.from({ length: 98 }, (_, n) => letter(`job-${n + 2}-1/seeker-456`));
      const letters = [letter('job-1-1/seeker-456'), letter('job-10-1'), ...others];
      const body = deadLettersStatus === 200 ? { letters } : { error: 'SQS: no answer', errorCode: 'X' };
      return response.writeHead(deadLettersStatus).end(JSON.stringify(body));
    }
    if (url.startsWith('/ops/mails?')) return response.writeHead(200).end('{"userId":"ann","mails":[]}');
    return response.writeHead(200).end('{"user":null,"events":[]}');
  };
});

const explained = async (path = PATH) => {
  const answer = await gateway.fetch(path, { headers: { 'x-user-id': 'admin-1' } });
  const asked = gateway.notifications.seen.find(({ url }) => url === '/ops/mails/explain');
  return {
    status: answer.status,
    body: (await answer.json()) as MailsOfJob & MailsOfAccount,
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

it('says which dead letters were not read, and does not say then that no queue has a message', async () => {
  deadLetters = 240;
  const { body, asked } = await explained();
  const unread = { read: 100, count: 240 };
  expect(body.leftOut.deadLetters).toEqual([
    { queue: 'jobEvents', ...unread },
    { queue: 'announcements', ...unread },
    { queue: 'deliveries', ...unread },
  ]);
  expect(asked).not.toHaveProperty('waiting');
});

it('says how many events of a job are not explained', async () => {
  gateway.jobs.behave = (_request, response) => {
    const history = Array.from({ length: 130 }, (_, n) => ({
      sequence: n + 1,
      envelope: { ...envelope, id: `job-1-${n + 1}` },
      pendingSince: null,
    }));
    response.writeHead(200).end(JSON.stringify({ jobId: 'job-1', job: null, history }));
  };
  const { body, asked } = await explained();
  expect(body.leftOut.events).toBe(30);
  expect(asked.events.at(-1)!.id).toBe('job-1-130');
  expect(asked.events).toHaveLength(100);
});

it('a mistake of this program is no failure of a dependency: it answers 500 and is logged', async () => {
  const errors = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
  gateway.jobs.behave = (_request, response) => void response.writeHead(200).end('{}');
  expect(await explained()).toMatchObject({ status: 500, body: { errorCode: 'INTERNAL_ERROR' } });
  expect(errors.mock.calls[0]![0]).toMatchObject({ err: expect.any(TypeError) as TypeError });
});

it('an answer of a service that is no JSON is one, and names the service', async () => {
  gateway.jobs.behave = (_request, response) => void response.writeHead(200).end('<html>');
  const { status, body } = await explained();
  expect(status).toBe(503);
  expect(body).toMatchObject({
    error: expect.stringMatching(/^jobs at http.* sent an answer that is no JSON$/) as string,
  });
});

describe('the mails of a user', () => {
  const created = {
    id: 'user-ann-1',
    'detail-type': 'user.created',
    time: '2026-01-15T10:30:00.000Z',
    detail: { userId: 'ann', email: 'ann@example.com', name: 'Ann' },
  };

  it('include those about the account, whose explanation needs no address', async () => {
    gateway.stubs.users.behave = (_request, response) =>
      void response
        .writeHead(200)
        .end(JSON.stringify({ userId: 'ann', events: [{ envelope: created, isPending: true }] }));
    const { body, asked } = await explained('/ops/mails?userId=ann');
    expect(body).toMatchObject({ userId: 'ann', account: [], accountFailure: null });
    expect(asked).toMatchObject({ userId: 'ann', inOutbox: ['user-ann-1'] });
    expect(asked.events).toEqual([
      { id: created.id, type: 'user.created', time: created.time, detail: { userId: 'ann' } },
    ]);
    expect(Object.keys(asked.waiting!)).toEqual(['userEvents', 'deliveries']);
  });

  it('are shown also while the users service does not answer, which is named', async () => {
    gateway.stubs.users.behave = (_request, response) => void response.destroy();
    const { status, body } = await explained('/ops/mails?userId=ann');
    expect(status).toBe(200);
    expect(body.accountFailure).toMatch(/^users at http/);
  });

  it('about the account are none for a user without a profile', async () => {
    gateway.stubs.users.behave = (_request, response) =>
      void response.writeHead(404).end('{"error":"User not found","errorCode":"USER_NOT_FOUND"}');
    expect((await explained('/ops/mails?userId=ann')).body).toMatchObject({ account: [], accountFailure: null });
  });
});
