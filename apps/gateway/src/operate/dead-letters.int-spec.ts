import type { AuditEntry, AuditPage, DeadLettersAnswer, QueuesPage } from '@freelance/contracts';
import type { GatewayConfig } from '../gateway.config';
import { KeyedGateway } from '../testing/keyed-gateway';
import type { UpstreamStub } from '../testing/upstream-stub';
import { DynamoAuditRepository } from './dynamo-audit.repository';

const AS_OPERATOR = { 'x-user-id': 'admin-1' };
const REDRIVE = '/ops/dead-letters/deliveries/redrive';

let keyed: KeyedGateway;
beforeAll(async () => (keyed = await KeyedGateway.start({ LOCAL_ADMINS: 'admin-1,admin-2' })));
afterEach(() => keyed.gateway.resetStubs());
afterAll(() => keyed.stop());

const get = async <Answer>(path: string) =>
  (await (await keyed.gateway.fetch(path, { headers: AS_OPERATOR })).json()) as Answer;
const post = (path: string, body: object, headers: Record<string, string> = AS_OPERATOR) =>
  keyed.gateway.post(path, JSON.stringify(body), headers);
const answersJson = (stub: UpstreamStub, status: number, body: object) => {
  stub.behave = (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
};
const page = (letters: number, more: boolean): DeadLettersAnswer => ({
  applied: true,
  plan: [],
  done: [`${letters} dead letters of deliveries sent back to the queue`],
  counts: { letters },
  newer: 0,
  more,
  task: null,
});
const bodyAt = (index: number) =>
  JSON.parse(keyed.gateway.notifications.seen[index]!.body.toString()) as Record<string, unknown>;
const ENTRY: AuditEntry = {
  at: '',
  operator: 'admin-1',
  action: 'POST /ops/scans/expiry',
  input: {},
  outcome: 'done',
  result: [],
  requestId: '',
  clientAddress: '203.0.113.7',
};
const entries = async () => (await get<AuditPage>('/ops/audit')).entries;

describe('the queues of all services', () => {
  const report = (queue: string) => ({ queue, name: `dev-${queue}`, counts: null, error: 'SQS: no answer in 1 s' });

  it('include those of the services that answer, and name each service that does not', async () => {
    answersJson(keyed.gateway.categories, 200, [report('categoryEvents')]);
    answersJson(keyed.gateway.jobs, 503, { error: 'Service is overloaded', errorCode: 'SERVICE_UNAVAILABLE' });
    keyed.gateway.notifications.behave = (_request, response) => void response.destroy();
    answersJson(keyed.gateway.stubs.users, 200, []);
    const { queues, failures } = await get<QueuesPage>('/ops/queues');
    expect(queues).toEqual([{ service: 'categories', ...report('categoryEvents') }]);
    expect(failures.map(({ service }) => service)).toEqual(['jobs', 'notifications']);
    expect(failures[0]!.error).toMatch(/^jobs at http:.+ answered GET .+ with 503: Service is overloaded$/);
    expect(failures[1]!.error).toMatch(/^notifications at http:/);
  });

  it('are named by key or by name, in this environment only', async () => {
    answersJson(keyed.gateway.notifications, 200, { applied: false, plan: [], done: [] });
    const { environment } = keyed.cloud;
    for (const queue of ['deliveries', 'notifications-deliveries', `${environment}-notifications-deliveries`]) {
      expect((await post(`/ops/queues/${queue}/nudge`, {})).status).toBe(200);
    }
    expect(new Set(keyed.gateway.seen.map(({ url }) => url))).toEqual(new Set(['/ops/queues/deliveries/nudge']));
    for (const queue of ['deliverys', 'prod-notifications-deliveries', 'notifications-deliveries-dlq', '..']) {
      const answer = await post(`/ops/queues/${queue}/nudge`, {});
      expect([400, 404]).toContain(answer.status);
    }
    const refused = (await (await post('/ops/queues/deliverys/nudge', {})).json()) as { error: string };
    expect(refused.error).toContain(`deliveries (${environment}-notifications-deliveries)`);
  });
});

describe('a redrive in pages', () => {
  it('has one audit entry with its selection and the sums of its pages', async () => {
    const selection = { ids: ['m1', 'm2'], since: '2026-01-15T10:30:00Z' };
    answersJson(keyed.gateway.notifications, 200, page(2, true));
    const first = (await (await post(REDRIVE, { apply: true, ...selection, limit: 2 })).json()) as DeadLettersAnswer;
    // The command may never ask for the next page.
    expect((await entries())[0]).toMatchObject({ outcome: 'started', counts: { letters: 2 } });
    answersJson(keyed.gateway.notifications, 200, page(1, false));
    const next = { apply: true, ...selection, limit: 3, continues: first.continues };
    const last = (await (await post(REDRIVE, next)).json()) as DeadLettersAnswer;
    expect(last.continues).toBeUndefined();
    const [entry, ...others] = await entries();
    expect(entry).toMatchObject({
      operator: 'admin-1',
      action: 'POST /ops/dead-letters/:queue/redrive',
      input: { queue: 'deliveries', ...selection },
      outcome: 'done',
      counts: { letters: 3 },
    });
    expect(others).toEqual([]);
    // Letters that fail again meanwhile are later than the start of the first page.
    expect(bodyAt(0)).toEqual({ apply: true, ...selection, byTask: false, limit: 2, until: entry!.at });
    expect(bodyAt(1)).toEqual({ apply: true, ...selection, byTask: false, limit: 3, until: entry!.at });
  });

  it('is done when its command says that it ends, although more is left', async () => {
    answersJson(keyed.gateway.notifications, 200, page(5, true));
    const { continues } = (await (await post(REDRIVE, { apply: true, max: 5 })).json()) as DeadLettersAnswer;
    keyed.gateway.resetStubs();
    const end = { apply: true, max: 5, continues, ends: true };
    expect(await (await post(REDRIVE, end)).json()).toEqual({ applied: true, plan: [], done: [] });
    expect(keyed.gateway.forwarded).toBe(0);
    expect((await entries())[0]).toMatchObject({ outcome: 'done', counts: { letters: 5 } });
  });

  it('cannot continue another change, nor that of another operator', async () => {
    const before = (await entries()).length;
    answersJson(keyed.gateway.notifications, 200, page(2, true));
    const { continues } = (await (await post(REDRIVE, { apply: true })).json()) as DeadLettersAnswer;
    keyed.gateway.resetStubs();
    const [at] = continues!.split('#');
    for (const [path, body] of [
      [REDRIVE, { continues: `${at}#another-request` }],
      [REDRIVE, { continues, ids: ['m1'] }],
      ['/ops/dead-letters/jobEvents/redrive', { continues }],
      ['/ops/dead-letters/deliveries/purge', { continues }],
      [REDRIVE, { continues: 'x' }],
    ] as const) {
      const answer = await post(path, { apply: true, ...body });
      expect(await answer.json()).toMatchObject({ details: [{ field: 'continues' }] });
      expect(answer.status).toBe(400);
    }
    const byAnother = await post(REDRIVE, { apply: true, continues }, { 'x-user-id': 'admin-2' });
    expect(await byAnother.json()).toMatchObject({ details: [{ field: 'continues' }] });
    expect(byAnother.status).toBe(400);
    expect(keyed.gateway.forwarded).toBe(0);
    expect(await entries()).toHaveLength(before + 1);
    answersJson(keyed.gateway.notifications, 200, page(1, false));
    expect((await post(REDRIVE, { apply: true, continues })).status).toBe(200);
  });

  it('whose page fails says so in its entry, and keeps what was done before', async () => {
    answersJson(keyed.gateway.notifications, 200, page(4, true));
    const { continues } = (await (await post(REDRIVE, { apply: true })).json()) as DeadLettersAnswer;
    answersJson(keyed.gateway.notifications, 503, { error: 'SQS SendMessage: no answer', errorCode: 'X' });
    expect((await post(REDRIVE, { apply: true, continues })).status).toBe(503);
    const [entry] = await entries();
    expect(entry).toMatchObject({ outcome: 'failed', counts: { letters: 4 } });
    expect(entry!.result[0]).toContain('SQS SendMessage: no answer');
  });

  it('is moved by SQS itself only when it is for all letters', async () => {
    answersJson(keyed.gateway.notifications, 200, page(0, false));
    await post(REDRIVE, { apply: true, rate: 20 });
    await post(REDRIVE, { apply: true, max: 5 });
    expect(bodyAt(0)).toMatchObject({ byTask: true, rate: 20 });
    expect(bodyAt(1)).toMatchObject({ byTask: false, limit: 5 });
  });

  it('has its entry in the list also when the entries of a day are larger than a page of the database', async () => {
    answersJson(keyed.gateway.notifications, 200, page(1, false));
    const ids = Array.from({ length: 480 }, (_, n) => `${n}`.padStart(190, '0'));
    const before = (await entries()).length;
    for (let times = 0; times < 8; times++) expect((await post(REDRIVE, { apply: true, ids })).status).toBe(200);
    expect(await entries()).toHaveLength(before + 8);
  });

  it('is in the audit on a further page when later changes fill the first one', async () => {
    const audit = new DynamoAuditRepository(keyed.dynamo, { ENVIRONMENT: keyed.cloud.environment } as GatewayConfig);
    await Promise.all(
      Array.from({ length: 205 }, async (_, n) => {
        const at = new Date(Date.now() - 7 * 86_400_000 - n * 60_000).toISOString();
        await audit.begin({ ...ENTRY, at, requestId: `old-${n}` });
      }),
    );
    const [first, ids] = [await get<AuditPage>('/ops/audit?days=31'), new Set<string>()];
    expect(first.entries).toHaveLength(200);
    const second = await get<AuditPage>(`/ops/audit?days=31&after=${encodeURIComponent(first.next!)}`);
    expect(second.next).toBeNull();
    for (const { requestId } of [...first.entries, ...second.entries]) ids.add(requestId);
    expect(ids.size).toBe(first.entries.length + second.entries.length);
    expect([...ids].filter((id) => id.startsWith('old-'))).toHaveLength(205);
  });

  it('is refused to users who are no operators, and with wrong fields', async () => {
    expect((await post(REDRIVE, { apply: true }, { 'x-user-id': 'owner-123' })).status).toBe(403);
    for (const body of [
      { ids: [] },
      { ids: 'm1' },
      { since: 'yesterday' },
      { max: 0 },
      { rate: 501 },
      { apply: 'yes' },
    ]) {
      expect((await post(REDRIVE, body)).status).toBe(400);
    }
    expect(keyed.gateway.forwarded).toBe(0);
  });
});

describe('the text of a letter', () => {
  const REVEAL = '/ops/dead-letters/deliveries/reveal';

  it('is shown to an operator with an audit entry, and is in no list that asks for none', async () => {
    answersJson(keyed.gateway.notifications, 200, { queue: 'deliveries', count: 1, letters: [{ body: { is: 'm1' } }] });
    expect(await (await post(REVEAL, { id: 'm1' })).json()).toMatchObject({ applied: false, letters: [] });
    expect(keyed.gateway.forwarded).toBe(0);
    const before = (await entries()).length;
    expect(await (await post(REVEAL, { id: 'm1', apply: true })).json()).toMatchObject({
      done: ['the text was shown'],
      letters: [{ body: { is: 'm1' } }],
    });
    const [entry, ...others] = await entries();
    expect(others).toHaveLength(before);
    expect(entry).toMatchObject({ operator: 'admin-1', input: { queue: 'deliveries', id: 'm1' }, outcome: 'done' });
    expect(JSON.stringify(entry)).not.toContain('"is"');
    await get('/ops/dead-letters/deliveries?limit=1000&bodies=false&keepHidden=true');
    expect(keyed.gateway.notifications.seen.map(({ url }) => url)).toEqual([
      '/ops/dead-letters/deliveries?id=m1&limit=1',
      '/ops/dead-letters/deliveries?limit=1000&bodies=false&keepHidden=true',
    ]);
  });
});
