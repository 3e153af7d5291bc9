import { finishedRecord, type IdempotencyRecord, startedRecord, idempotencyStateOf } from './idempotency-record';
import { commandIdOf, keyUseOf, type UsedRequest } from './key-use';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const after = (ms: number) => new Date(NOON.getTime() + ms);
const DAY_MS = 86_400_000;

const REQUEST: UsedRequest = {
  idempotencyKey: 'key-1',
  caller: 'user owner-123',
  method: 'POST',
  route: '/job/owner/create',
  params: {},
  query: '',
  contentType: 'application/json',
  body: Buffer.from('{"name":"A"}'),
};
const USE = keyUseOf(REQUEST);
const OTHER_BODY = keyUseOf({ ...REQUEST, body: Buffer.from('{"name":"B"}') });

const begun = (before?: IdempotencyRecord, now = NOON, use = USE) =>
  startedRecord(use, before, { leaseId: 'lease', leaseMs: 8_000, now });
const answer = (status: number, bytes = 2) => ({ status, headers: {}, body: Buffer.alloc(bytes) });

describe('a use of an idempotency key', () => {
  it.each<[string, Partial<UsedRequest>]>([
    ['caller', { caller: 'user owner-124' }],
    ['kind of caller', { caller: 'at owner-123' }],
    ['method', { method: 'PUT' }],
    ['route', { route: '/categories' }],
    ['parameter of the path', { params: { jobId: 'job-1' } }],
    ['key', { idempotencyKey: 'key-2' }],
  ])('has another row for another %s', (_, difference) => {
    expect(keyUseOf({ ...REQUEST, ...difference }).key).not.toBe(USE.key);
  });

  it.each<[string, Partial<UsedRequest>]>([
    ['body', { body: Buffer.from('{"name": "A"}') }],
    ['no body', { body: undefined }],
    ['content type', { contentType: 'application/json; charset=utf-8' }],
    ['query', { query: 'x=1' }],
  ])('is another request with another %s and the same key', (_, difference) => {
    const use = keyUseOf({ ...REQUEST, ...difference });
    expect(use.key).toBe(USE.key);
    expect(use.fingerprint).not.toBe(USE.fingerprint);
  });

  it('differs from one whose concatenated texts are equal', () => {
    const [a, b] = ['1', '12'].map((caller, index) => keyUseOf({ ...REQUEST, caller, method: index ? 'P' : '2P' }));
    expect(a!.key).not.toBe(b!.key);
  });

  it('contains no plain text of the key, the path or the body', () => {
    expect(JSON.stringify(keyUseOf({ ...REQUEST, params: { token: 'secret' } }))).toMatch(
      /^\{"key":"[0-9a-f]{64}","fingerprint":"[0-9a-f]{64}"\}$/,
    );
  });

  it('gives the command an id that looks like a UUID', () => {
    expect(commandIdOf(USE, NOON)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a used key', () => {
  it('is in use until its lease ends, for the same request', () => {
    expect(idempotencyStateOf(begun(), USE, after(7_001))).toEqual({ kind: 'running', secondsLeft: 1 });
    expect(idempotencyStateOf(begun(), USE, after(8_000))).toEqual({ kind: 'unfinished' });
  });

  it('belongs to the first request, answered or not, also when its lease has ended', () => {
    const run = begun();
    for (const row of [run, finishedRecord(run, answer(201))]) {
      for (const now of [NOON, after(8_000)])
        expect(idempotencyStateOf(row, OTHER_BODY, now)).toEqual({ kind: 'taken' });
    }
  });

  it('continues with the same command id, whether its run was lost or ended without a stored answer', () => {
    const run = begun();
    const free = finishedRecord(run, answer(503));
    expect(begun(run, after(9_000)).commandId).toBe(run.commandId);
    expect(begun(free, after(1)).commandId).toBe(run.commandId);
    expect(begun(begun(free, after(1)), after(60_000)).commandId).toBe(run.commandId);
  });

  it('gets a new command id for another request once it is free', () => {
    const free = finishedRecord(begun(), answer(503));
    expect(idempotencyStateOf(free, OTHER_BODY, NOON)).toEqual({ kind: 'unused' });
    expect(begun(free, NOON, OTHER_BODY).commandId).not.toBe(free.commandId);
  });

  it('expires after a day in every state, and then gets a new command id', () => {
    const run = begun();
    for (const row of [run, finishedRecord(run, answer(201)), finishedRecord(run, undefined)]) {
      expect(idempotencyStateOf(row, OTHER_BODY, after(DAY_MS))).toEqual({ kind: 'unused' });
      expect(begun(row, after(DAY_MS)).commandId).not.toBe(run.commandId);
    }
    expect(idempotencyStateOf(finishedRecord(run, answer(201)), USE, after(DAY_MS - 1))).toMatchObject({
      kind: 'answered',
    });
  });

  it.each([200, 201, 403, 404, 409])('stores an answer %d', (status) => {
    expect(finishedRecord(begun(), answer(status))).toMatchObject({ state: 'answered', answer: { status } });
  });

  it.each([400, 401, 412, 413, 415, 429, 500, 503, 504])('is free after an answer %d', (status) => {
    const row = finishedRecord(begun(), answer(status));
    expect(row.state).toBe('free');
    expect(row).not.toHaveProperty('answer');
  });

  it('is free after an answer too large to store, and after none', () => {
    expect(finishedRecord(begun(), answer(200, 200_000)).state).toBe('answered');
    expect(finishedRecord(begun(), answer(200, 200_001)).state).toBe('free');
    expect(finishedRecord(begun(), undefined).state).toBe('free');
  });
});
