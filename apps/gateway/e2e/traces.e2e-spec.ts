import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  APPS,
  itNeeds,
  OtlpReceiver,
  type Platform,
  type ReceivedSpan,
  startPlatform,
  waitFor,
} from '@freelance/testing';
import { A_JOB, Api } from './api';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';
const CLIENT_SPAN = '00f067aa0ba902b7';
const THIS_RELEASE = APPS.map((app) => ({ app, since: '0.3.0' }));
const NAME_LOADED_MODULES = join(__dirname, '../../../tools/testing/name-loaded-modules.mjs');
const LOADED_SDK = 'loaded @opentelemetry/sdk-trace';

/** The exclusive or of its four parts decides whether a trace belongs to the tenth that is kept. */
function traceIdIn({ isKept }: { isKept: boolean }): string {
  const part = randomBytes(4).toString('hex');
  return `${part}${part}${isKept ? '00000001' : '80000000'}00000000`;
}

const headersOf = (traceId: string) => ({ traceparent: `00-${traceId}-${CLIENT_SPAN}-01` });

describe('traces', () => {
  let receiver: OtlpReceiver;
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    receiver = await OtlpReceiver.start();
    platform = await startPlatform({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      NODE_OPTIONS: `--import ${NAME_LOADED_MODULES}`,
    });
    api = new Api(platform.url);
    await api.post('/categories', { body: { name: 'Web Development' } });
  });

  afterAll(async () => {
    await platform.stop();
    receiver.stop();
  });

  /** The parents of a span, from the first one to itself. */
  function pathTo(span: ReceivedSpan): string {
    const parent = receiver.spans.find(({ spanId }) => spanId === span.parentId);
    const step = `${span.service.replace('-service', '')}: ${span.name}`;
    return parent ? `${pathTo(parent)} > ${step}` : `${span.parentId} > ${step}`;
  }

  itNeeds(...THIS_RELEASE)('lead from the client over all services, tables and queues to the mails', async () => {
    const jobId = await api.postJob(OWNER);
    const traceId = traceIdIn({ isKept: true });
    const claim = await api.post(`/job/seeker/claim/${jobId}`, { user: SEEKER, headers: headersOf(traceId) });
    expect(claim.status).toBe(200);

    const { environment } = platform.cloud;
    const service = `${CLIENT_SPAN} > gateway: POST /job/seeker/claim/:jobId > gateway: POST > jobs: POST /job/seeker/claim/:jobId`;
    const event = `${service} > jobs: relay job.claimed > jobs: send job.claimed`;
    const processor = `${event} > notifications: process jobEvents`;
    const mail = `${processor} > notifications: send mail.requested > notifications: process deliveries`;
    const expected = [
      `${service} > jobs: UpdateItem ${environment}-JobsTable`,
      `${event} > jobs: PublishBatch ${environment}-freelance-jobs-events`,
      `${mail} > notifications: SES/SendRawEmail`,
    ];
    const paths = () => receiver.spansOf(traceId).map(pathTo);
    const sent = () => paths().filter((path) => path.endsWith('SES/SendRawEmail'));
    // Each service exports its own spans.
    await waitFor(() => sent().length === 2 && expected.every((path) => paths().includes(path)), {
      what: 'the whole trace of the claim',
    });
    // Of one tree: its only parent from outside is the span of the client.
    expect(paths().filter((path) => !path.startsWith(`${CLIENT_SPAN} > gateway: POST /job`))).toEqual([]);

    const named = (name: string) => receiver.spansOf(traceId).filter((span) => span.name === name);
    for (const span of named('POST /job/seeker/claim/:jobId')) {
      expect(span).toMatchObject({
        kind: 'server',
        isError: false,
        attributes: {
          'http.request.method': 'POST',
          'http.route': '/job/seeker/claim/:jobId',
          'http.response.status_code': 200,
          'url.path': `/job/seeker/claim/${jobId}`,
          'enduser.id': SEEKER,
          'job.id': jobId,
        },
      });
    }
    const about = { 'job.id': jobId, 'event.id': `${jobId}-2` };
    expect(named('process jobEvents')).toMatchObject([{ kind: 'consumer', attributes: about }]);
    expect(named('process deliveries').map(({ attributes }) => attributes)).toEqual(
      expect.arrayContaining(
        [OWNER, SEEKER].map((userId) => expect.objectContaining({ ...about, 'enduser.id': userId }) as unknown),
      ),
    );
    const lines = APPS.flatMap((app) => platform.linesOf(app)).filter((line) => line.traceId === traceId);
    expect(new Set(lines.map(({ msg }) => msg))).toEqual(new Set(['request', 'relay', 'message', 'mail']));
  });

  itNeeds(...THIS_RELEASE)('contain no address and no token', async () => {
    await waitFor(() => receiver.spans.length > 0, { what: 'spans' });
    const text = JSON.stringify(receiver.spans);
    const secrets = [OWNER, SEEKER].map((userId) => platform.emailOf(userId));
    expect([...secrets, '@example', 'Bearer', 'eyJ'].filter((secret) => text.includes(secret))).toEqual([]);
  });

  itNeeds(...THIS_RELEASE)('are kept when a request fails, and one of ten else', async () => {
    const refused = traceIdIn({ isKept: false });
    expect((await api.get('/job/owner/view/job-missing', { user: OWNER, headers: headersOf(refused) })).status).toBe(
      404,
    );
    await platform.kill('categories');
    const failed = traceIdIn({ isKept: false });
    expect((await api.get('/categories', { headers: headersOf(failed) })).status).toBe(503);
    await platform.restart('categories');

    const found = await waitFor(() => receiver.spansOf(failed).find(({ name }) => name === 'GET /categories'), {
      what: 'the trace of the failed request',
    });
    expect(found).toMatchObject({ service: 'gateway', isError: true });
    expect(receiver.spansOf(refused)).toEqual([]);
    expect(await platform.metricsOf('gateway')).not.toContain('trace_id');
    const accept = 'application/openmetrics-text;version=1.0.0';
    const metrics = await (await fetch(platform.metricsUrl('gateway'), { headers: { accept } })).text();
    expect(metrics).toContain(`# {trace_id="${failed}"}`);
    expect(metrics).not.toContain(refused);
  });

  itNeeds(...THIS_RELEASE)('cost a request nothing while their receiver does not answer', async () => {
    receiver.isHanging = true;
    const before = receiver.requests;
    const ask = () => api.get('/categories', { headers: headersOf(traceIdIn({ isKept: true })) });
    const took: number[] = [];
    await waitFor(
      async () => {
        const since = performance.now();
        expect((await ask()).status).toBe(200);
        took.push(performance.now() - since);
        return receiver.requests > before;
      },
      { what: 'an export that hangs' },
    );
    for (let count = 0; count < 20; count++) {
      const since = performance.now();
      expect((await ask()).status).toBe(200);
      took.push(performance.now() - since);
    }
    expect(took.sort((a, b) => a - b)[took.length >> 1]).toBeLessThan(1_000);
    for (const app of APPS) expect(platform.logOf(app)).toContain(LOADED_SDK);

    receiver.isHanging = false;
  });
});

describe('without a receiver', () => {
  itNeeds(...THIS_RELEASE)('no module of the SDK is loaded, and the trace of the client is passed on', async () => {
    const platform = await startPlatform({
      OTEL_EXPORTER_OTLP_ENDPOINT: '',
      NODE_OPTIONS: `--import ${NAME_LOADED_MODULES}`,
    });
    try {
      const api = new Api(platform.url);
      const traceId = traceIdIn({ isKept: true });
      await api.post('/categories', { body: { name: 'Web Development' } });
      const created = await api.post('/job/owner/create', { user: OWNER, body: A_JOB, headers: headersOf(traceId) });
      expect(created.status).toBe(201);
      const line = await waitFor(
        () => platform.linesOf('jobs').find(({ msg, kind }) => msg === 'relay' && kind === 'job.created'),
        { what: 'the relay of the event' },
      );
      expect(line).toMatchObject({ traceId });
      for (const app of APPS) {
        const loaded = platform.logOf(app).match(/(?<=loaded )@opentelemetry\S+/g);
        // prom-client itself loads the interface of OpenTelemetry.
        expect(loaded).toEqual(['@opentelemetry/api']);
      }
    } finally {
      await platform.stop();
    }
  });
});
