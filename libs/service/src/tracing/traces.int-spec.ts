import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import pLimit from 'p-limit';
import { OtlpReceiver, waitFor } from '@freelance/testing';
import { batched } from '../batching/batched';
import { RequestContext, traceIdIn } from '../request-context';
import { logWork } from '../work-log';
import { runSend, runUnit, startTraces, startUnit, stopTraces } from './traces';

const SPAN_ID = '00f067aa0ba902b7';
const UNIT = { name: 'unit', kind: 'internal' } as const;
const CALL = { name: 'call', kind: 'client' } as const;

let receiver: OtlpReceiver;

beforeAll(async () => {
  receiver = await OtlpReceiver.start();
  Object.assign(process.env, { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_EXPORTER_OTLP_TIMEOUT: '2500' });
  startTraces({ service: 'tests', version: '1.2.3', environment: 'test' });
});
afterAll(() => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  delete process.env.OTEL_EXPORTER_OTLP_TIMEOUT;
  receiver.stop();
});

beforeEach(() => void jest.spyOn(Logger.prototype, 'debug').mockReturnValue());

/** The exclusive or of its four parts decides whether a trace belongs to the tenth that is kept. */
function newTraceId({ isKept }: { isKept: boolean }): string {
  const part = randomBytes(4).toString('hex');
  return `${part}${part}${isKept ? '00000001' : '80000000'}00000000`;
}

const factsOf = (traceId: string, requestId = 'request-1') =>
  RequestContext.from(requestId, `00-${traceId}-${SPAN_ID}-01`);
const otherTrace = () => newTraceId({ isKept: false });

async function namesIn(traceId: string): Promise<string[]> {
  await stopTraces();
  return receiver
    .spansOf(traceId)
    .map(({ name }) => name)
    .sort();
}

const callOnce = () => RequestContext.startSpan(() => CALL)?.end();

describe('of the units without an error', () => {
  it('a tenth is exported, chosen by the trace id', async () => {
    const [kept, dropped] = [newTraceId({ isKept: true }), otherTrace()];
    for (const traceId of [kept, dropped]) {
      await runUnit(
        factsOf(traceId),
        () => UNIT,
        () => Promise.resolve(callOnce()),
      );
    }
    expect([await namesIn(kept), await namesIn(dropped)]).toEqual([['call', 'unit'], []]);

    const traceIds = Array.from({ length: 2_000 }, () => randomBytes(16).toString('hex'));
    const ended = traceIds.map((traceId) => startUnit(factsOf(traceId), () => UNIT)!.end());
    const share = ended.filter((isKept) => isKept).length / traceIds.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.15);
  });

  it('one that took more than a second is exported', async () => {
    const traceId = otherTrace();
    await runUnit(
      factsOf(traceId),
      () => UNIT,
      () => new Promise((resolve) => setTimeout(resolve, 1_050)),
    );
    expect(await namesIn(traceId)).toEqual(['unit']);
  });
});

describe('a unit with an error is exported whole', () => {
  it.each<[string, () => unknown]>([
    ['of the work', () => Promise.reject(new Error('broken'))],
    ['of a call', () => RequestContext.startSpan(() => CALL)!.fail('timeout')],
    ['in its line', () => logWork('relay', 'debug', { kind: 'x', outcome: 'failed', errorCode: 'Broken', ms: 1 })],
  ])('%s', async (_, work) => {
    const traceId = otherTrace();
    const unit = runUnit(
      factsOf(traceId),
      () => UNIT,
      async () => {
        callOnce();
        await work();
      },
    );
    await unit.catch(() => undefined);
    expect(await namesIn(traceId)).toEqual(['call', 'unit']);
  });

  it('with the calls that end after it', async () => {
    const traceId = otherTrace();
    const facts = factsOf(traceId);
    const unit = startUnit(facts, () => UNIT)!;
    const late = RequestContext.run(facts, () => RequestContext.startSpan(() => CALL)!, unit);
    unit.fail('Broken');
    unit.end();
    late.end();
    expect(await namesIn(traceId)).toEqual(['call', 'unit']);
  });
});

it('a unit names its service, request, user, job and event', async () => {
  const traceId = newTraceId({ isKept: true });
  await runUnit(
    factsOf(traceId, 'request-7'),
    () => UNIT,
    () => {
      logWork('mail', 'debug', {
        kind: 'new-job',
        outcome: 'sent',
        userId: 'ann',
        jobId: 'job-1',
        eventId: 'job-1-1',
        ms: 1,
      });
      return Promise.resolve();
    },
  );
  await namesIn(traceId);
  const [span] = receiver.spansOf(traceId);
  expect(span).toMatchObject({
    service: 'tests',
    parentId: SPAN_ID,
    attributes: {
      'request.id': 'request-7',
      'enduser.id': 'ann',
      'job.id': 'job-1',
      'event.id': 'job-1-1',
      'freelance.mail.kind': 'new-job',
      'freelance.mail.outcome': 'sent',
    },
  });
});

it.each([
  ['a missing', undefined],
  ['an invalid', `00-${'0'.repeat(32)}-${SPAN_ID}-01`],
])('with %s traceparent a new trace begins', (_, traceparent) => {
  const facts = RequestContext.from('request-1', traceparent);
  startUnit(facts, () => UNIT);
  expect(facts.traceparent).toMatch(/^00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});

describe('a message', () => {
  const sendIn = (traceId: string, cause: { requestId: string; ownTrace?: true }) =>
    runUnit(
      factsOf(traceId, 'request-1'),
      () => UNIT,
      () =>
        runSend(
          cause,
          () => ({ name: 'send', kind: 'producer' }),
          ({ traceparent }) => Promise.resolve(traceparent),
        ),
    );

  it('continues the trace of its request', async () => {
    const traceId = newTraceId({ isKept: true });
    const traceparent = await sendIn(traceId, { requestId: 'request-1' });
    await namesIn(traceId);
    const send = receiver.spansOf(traceId).find(({ name }) => name === 'send');
    expect(traceparent).toBe(`00-${traceId}-${send?.spanId}-01`);
  });

  it.each<[string, { requestId: string; ownTrace?: true }]>([
    ['of another request', { requestId: 'request-2' }],
    ['of a large group', { requestId: 'request-1', ownTrace: true }],
  ])('%s begins a trace of its own, linked to its cause', async (_, cause) => {
    const traceId = newTraceId({ isKept: true });
    // Until one of the new traces belongs to the tenth.
    const linked = await waitFor(
      async () => {
        expect(traceIdIn(await sendIn(traceId, cause))).not.toBe(traceId);
        await stopTraces();
        return receiver.spans.find((span) => span.name === 'send' && span.linkedTraces.includes(traceId));
      },
      { what: 'a linked span' },
    );
    expect(linked).toMatchObject({ parentId: undefined, attributes: { 'request.id': cause.requestId } });
  });
});

it('a call for several units is a part of the first one, and linked to the others', async () => {
  const calls = batched<string, string>(
    (items) => {
      callOnce();
      return Promise.resolve([...items]);
    },
    { batchSlots: pLimit(1), largestBatch: 10 },
  );
  const traceIds = [1, 2, 3].map(() => newTraceId({ isKept: true }));
  await Promise.all(
    traceIds.map((traceId) =>
      runUnit(
        factsOf(traceId),
        () => UNIT,
        () => calls.load(traceId),
      ),
    ),
  );
  const [first, ...others] = traceIds;
  expect(await Promise.all(traceIds.map(namesIn))).toEqual([['call', 'unit'], ['unit'], ['unit']]);
  const call = receiver.spansOf(first!).find(({ name }) => name === 'call');
  expect(call?.linkedTraces).toEqual(others);
});

it('a unit in the work of another trace is linked to it', async () => {
  const [outer, inner] = [newTraceId({ isKept: true }), newTraceId({ isKept: true })];
  await runUnit(
    factsOf(outer),
    () => UNIT,
    () =>
      runUnit(
        factsOf(inner),
        () => UNIT,
        () => Promise.resolve(),
      ),
  );
  await namesIn(inner);
  expect(receiver.spansOf(inner)[0]?.linkedTraces).toEqual([outer]);
});

it('stops within about two seconds when the receiver does not answer', async () => {
  receiver.isHanging = true;
  startUnit(factsOf(newTraceId({ isKept: true })), () => UNIT)!.end();
  const since = performance.now();
  await stopTraces();
  expect(performance.now() - since).toBeLessThan(4_000);
});
