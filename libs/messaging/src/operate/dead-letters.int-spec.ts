import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DeadLettersAnswer } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { MessageCloud } from '../testing/message-cloud';
import { createMessagingApp } from '../testing/messaging-app';
import { answerWith, treatCalls } from '../testing/treat-calls';
import { DeadLetters } from './dead-letters';

const QUEUE = QUEUES.deliveries;

let cloud: MessageCloud;
let app: NestFastifyApplication;
let letters: DeadLetters;

beforeAll(async () => (cloud = await MessageCloud.start()));
beforeEach(async () => {
  app = await createMessagingApp(cloud, { queues: ['deliveries'] });
  await app.init();
  letters = app.get(DeadLetters);
});
afterEach(() => cloud.close(app));
afterAll(() => cloud.stop());

const aLetter = (originalId: string, differences: Record<string, string> = {}) =>
  cloud.sendDeadLetter('deliveries', `{"is":"${originalId}"}`, {
    'detail-type': 'mail.requested',
    requestId: 'request-0001',
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    'dlq-reason': 'refused',
    'dlq-error': 'PoisonMessageError: no',
    'dlq-handler': 'notifications-service mail.requested',
    'dlq-queue': 'test-notifications-deliveries',
    'dlq-first-failure': '2026-01-15T10:30:00.000Z',
    'dlq-last-failure': '2026-01-15T10:31:00.000Z',
    'dlq-original-id': originalId,
    ...differences,
  });

const aLetterWithoutReason = (body: string) => cloud.sendDeadLetter('deliveries', body, { requestId: 'request-0002' });
const idsOf = (count: number) => Array.from({ length: count }, (_, n) => `m${String(n).padStart(2, '0')}`);
const now = () => new Date().toISOString();
const all = () => ({ apply: true, until: now() });

/** Repeats a change until it is complete, as the commands do: one call has a time limit. Returns the number of letters. */
async function complete(change: () => Promise<DeadLettersAnswer>): Promise<number> {
  const { counts, more } = await change();
  return counts.letters + (more ? await complete(change) : 0);
}

const bodiesInQueue = () =>
  cloud
    .look('deliveries')
    .ready.map(({ body }) => (JSON.parse(body) as { is: string }).is)
    .sort();

/** The original ids that `show` finds. The embedded cloud shows a letter again when it is asked. */
const shownIds = async (count: number) => {
  const shown = async () => {
    const found = (await letters.show(QUEUE, 100)).letters.map(({ originalId }) => originalId);
    return found.length === count ? found.sort() : undefined;
  };
  return waitFor(shown, { what: `${count} visible letters`, timeout: 10_000, interval: 0 });
};

describe('showing', () => {
  it('leaves the letters in the queue, again and again', async () => {
    for (const id of idsOf(23)) aLetter(id);
    expect((await letters.show(QUEUE, 5)).letters).toHaveLength(5);
    expect(await shownIds(23)).toEqual(idsOf(23));
    expect(await shownIds(23)).toEqual(idsOf(23));
  });

  it('reads letter after letter when each stays hidden for a while', async () => {
    for (const id of idsOf(12)) aLetter(id);
    const given = { keepHidden: true, bodies: false };
    const first = (await letters.show(QUEUE, 7, given)).letters;
    const second = (await letters.show(QUEUE, 7, given)).letters;
    expect([...first, ...second].map(({ originalId }) => originalId).sort()).toEqual(idsOf(12));
    expect(new Set([...first, ...second].map(({ body }) => body))).toEqual(new Set([null]));
  });

  it('finds one letter among others', async () => {
    for (const id of idsOf(5)) aLetter(id);
    const found = (await letters.show(QUEUE, 1, { ids: ['m03'] })).letters;
    expect(found.map(({ body }) => body)).toEqual([{ is: 'm03' }]);
    expect(await shownIds(5)).toEqual(idsOf(5));
  });

  it('says what happened to a message', async () => {
    const messageId = aLetter('m1');
    expect(await letters.show(QUEUE, 10)).toEqual({
      queue: 'deliveries',
      count: 0,
      letters: [
        {
          messageId,
          advice: 'Read the error. Usually nothing can be done, then: ops dlq purge deliveries --id m1 --yes',
          reason: 'refused',
          error: 'PoisonMessageError: no',
          handler: 'notifications-service mail.requested',
          queue: 'test-notifications-deliveries',
          firstFailure: '2026-01-15T10:30:00.000Z',
          lastFailure: '2026-01-15T10:31:00.000Z',
          originalId: 'm1',
          receiveCount: 1,
          sentAt: expect.stringMatching(/^\d{4}-.+Z$/) as string,
          type: 'mail.requested',
          requestId: 'request-0001',
          traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
          body: { is: 'm1' },
        },
      ],
    });
  });
});

describe('a redrive', () => {
  it('sends each letter once, as it was before it failed', async () => {
    for (const id of idsOf(23)) aLetter(id);
    const change = all();
    expect(await complete(() => letters.redrive(QUEUE, change))).toBe(23);
    expect(bodiesInQueue()).toEqual(idsOf(23));
    const [message] = cloud.look('deliveries').ready;
    expect(Object.keys(message!.messageAttributes).sort()).toEqual(['detail-type', 'requestId', 'traceparent']);
    expect(await shownIds(0)).toEqual([]);
  });

  it('says only what it would do without apply', async () => {
    aLetter('m1');
    aLetter('m2', { 'dlq-reason': 'attempts-exhausted' });
    const planned = await letters.redrive(QUEUE, { until: now(), ids: ['m1', 'm2', 'm3'] });
    expect(planned.applied).toBe(false);
    expect(planned.plan[0]).toMatch(
      /^Send 2 dead letters \(.*1 attempts-exhausted.*\) back to test-notifications-deliv/,
    );
    expect(bodiesInQueue()).toEqual([]);
    expect(await shownIds(2)).toEqual(['m1', 'm2']);
  });

  it('selects by original id, also letters that the queue itself moved', async () => {
    for (const id of idsOf(23)) aLetter(id);
    const moved = aLetterWithoutReason('{"is":"native"}');
    const ids = ['m03', 'm22', 'unheard-of', moved];
    expect(await letters.redrive(QUEUE, { ...all(), ids })).toMatchObject({ counts: { letters: 3 }, more: false });
    expect(bodiesInQueue()).toEqual(['m03', 'm22', 'native']);
    expect(await shownIds(21)).not.toContain('m03');
  });

  it('selects by the time of the failure', async () => {
    aLetter('before');
    await sleep(5);
    const since = now();
    aLetter('after');
    expect(await letters.redrive(QUEUE, { ...all(), since })).toMatchObject({ counts: { letters: 1 } });
    expect(bodiesInQueue()).toEqual(['after']);
    expect(await shownIds(1)).toEqual(['before']);
  });

  it('sends no more letters than its limit, and the next page the others', async () => {
    for (const id of idsOf(23)) aLetter(id);
    expect(await letters.redrive(QUEUE, { ...all(), limit: 13 })).toMatchObject({
      counts: { letters: 13 },
      more: true,
    });
    const first = bodiesInQueue();
    expect(first).toHaveLength(13);
    expect([...first, ...(await shownIds(10))].sort()).toEqual(idsOf(23));
    await sleep(1_100);
    expect(await letters.redrive(QUEUE, all())).toMatchObject({ counts: { letters: 10 }, more: false });
    expect(bodiesInQueue()).toEqual(idsOf(23));
  });

  it('ends its page in time, and the next pages find the letters that it did not look at', async () => {
    for (const id of idsOf(60)) aLetter(id);
    treatCalls(app, 'ReceiveMessageCommand', async ({ input }, next) => {
      if ('QueueUrl' in input && `${input.QueueUrl as string}`.endsWith('-dlq')) await sleep(200);
      return next();
    });
    const change = { ...all(), ids: ['m59', 'm00'] };
    let pages = 0;
    let sent = 0;
    for (let more = true; more; pages++) {
      const page = await letters.redrive(QUEUE, change);
      more = page.more;
      sent += page.counts.letters;
    }
    expect(pages).toBeGreaterThan(1);
    expect(sent).toBe(2);
    expect(bodiesInQueue()).toEqual(['m00', 'm59']);
  });

  it('leaves a letter that fails again at once', async () => {
    for (const id of idsOf(3)) aLetter(id);
    const change = all();
    await sleep(5);
    treatCalls(app, 'SendMessageCommand', async ({ input }, next) => {
      const answer = await next();
      const { MessageBody } = input as { MessageBody: string };
      aLetter((JSON.parse(MessageBody) as { is: string }).is);
      return answer;
    });
    expect(await letters.redrive(QUEUE, change)).toMatchObject({ counts: { letters: 3 }, newer: 3, more: false });
    expect(bodiesInQueue()).toEqual(idsOf(3));
    expect(await shownIds(3)).toEqual(idsOf(3));
  });

  it('duplicates a letter at worst, and loses none, when it dies between sending and removing', async () => {
    for (const id of idsOf(13)) aLetter(id);
    treatCalls(app, 'DeleteMessageBatchCommand', () => {
      throw new Error('killed');
    });
    // A process that dies puts nothing back.
    treatCalls(app, 'ChangeMessageVisibilityBatchCommand', () => answerWith({}));
    await expect(letters.redrive(QUEUE, all())).rejects.toThrow(
      'SQS DeleteMessageBatch test-notifications-deliveries-dlq: killed',
    );
    expect(bodiesInQueue()).toHaveLength(10);
    expect((await letters.show(QUEUE, 100)).letters).toHaveLength(3);
  });

  it('removes a letter only after its queue has accepted it', async () => {
    for (const id of idsOf(4)) aLetter(id);
    treatCalls(app, 'SendMessageCommand', ({ input }, next) => {
      if ((input as { MessageBody: string }).MessageBody.includes('m02')) throw new Error('not taken');
      return next();
    });
    await expect(letters.redrive(QUEUE, all())).rejects.toThrow(
      'SQS SendMessage test-notifications-deliveries: not taken',
    );
    expect(bodiesInQueue()).toEqual(['m00', 'm01', 'm03']);
    expect(await shownIds(1)).toEqual(['m02']);
  });

  it('shares the letters with another redrive and with a purge at the same time', async () => {
    for (const id of idsOf(90)) aLetter(id);
    const change = all();
    const [first, second, removed] = await Promise.all([
      complete(() => letters.redrive(QUEUE, change)),
      complete(() => letters.redrive(QUEUE, change)),
      complete(() => letters.purge(QUEUE, change)),
    ]);
    expect(first + second + removed).toBe(90);
    const sent = bodiesInQueue();
    expect(sent).toHaveLength(first + second);
    expect(new Set(sent).size).toBe(sent.length);
  });
});

describe('a purge', () => {
  it('removes the letters that there were when it began', async () => {
    for (const id of idsOf(13)) aLetter(id);
    const change = all();
    await sleep(5);
    aLetter('later');
    expect(await letters.purge(QUEUE, change)).toMatchObject({ counts: { letters: 13 }, newer: 1, more: false });
    expect(await shownIds(1)).toEqual(['later']);
    expect(bodiesInQueue()).toEqual([]);
  });

  it('says only what it would remove without apply', async () => {
    for (const id of idsOf(3)) aLetter(id);
    aLetterWithoutReason('{}');
    const { plan, applied } = await letters.purge(QUEUE, { until: now() });
    expect({ plan, applied }).toEqual({
      applied: false,
      plan: [
        expect.stringMatching(
          /^Remove 4 dead letters \((3 refused, 1 without a reason|1 without a reason, 3 refused)\) from test-notifications-deliveries-dlq for good$/,
        ) as string,
      ],
    });
    await shownIds(4);
  });
});

it('a request ends within two seconds when SQS does not answer, and names the call', async () => {
  treatCalls(app, 'ReceiveMessageCommand', ({ input }, next) => {
    // As when the process of SQS is stopped: no answer, and the client waits.
    if (!(input as { QueueUrl: string }).QueueUrl.endsWith('-dlq')) return next();
    return new Promise((_, reject) => setTimeout(() => reject(new Error('aborted')), 1_800));
  });
  const startedAt = performance.now();
  await expect(letters.show(QUEUE, 10)).rejects.toThrow(
    'SQS ReceiveMessage test-notifications-deliveries-dlq: no answer in 1.7 s',
  );
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
