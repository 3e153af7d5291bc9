import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Status } from '@freelance/contracts';
import { OpsClient } from './ops-client';
import { statusReports } from './status';
import { runOpsHere } from './testing/run-ops';

const WELL: Status = {
  environment: 'dev',
  at: '2026-01-15T12:00:00.000Z',
  level: 'well',
  reasons: [],
  services: [],
  queues: [],
  outboxes: [],
  time: [],
  mail: null,
  worstClock: null,
};
const BODY = { error: 'Refused', errorCode: 'REFUSED', requestId: 'request-1' };

/** What the gateway answers, one after another; the last one for ever. */
let answers: { status: number; body: string }[];
let gateway: Server;
let url: string;

beforeAll(async () => {
  gateway = createServer((_request, response) => {
    const { status, body } = answers.length > 1 ? answers.shift()! : answers[0]!;
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
});
afterAll(() => {
  gateway.closeAllConnections();
  gateway.close();
});

const answering = (status: number, body: object = BODY) => ({ status, body: JSON.stringify(body) });
const status = (...options: string[]) => runOpsHere({ OPS_TOKEN: 'token' }, '--url', url, 'status', ...options);

it.each([401, 403, 404, 500, 503])('the exit code is 3 when the gateway answers %i', async (code) => {
  answers = [answering(code)];
  await expect(status()).rejects.toMatchObject({ code: 3 });
});

it('the exit code is 3 when another program answers', async () => {
  answers = [{ status: 200, body: '<html>' }];
  await expect(status()).rejects.toMatchObject({ code: 3, stdout: expect.stringContaining('is no gateway') as string });
});

it('the exit code tells the level that the gateway answers', async () => {
  answers = [answering(200, WELL)];
  expect(await status()).toContain('dev  WELL');
  answers = [answering(200, { ...WELL, level: 'degraded' })];
  await expect(status()).rejects.toMatchObject({ code: 1 });
});

it('--json says that the level is unknown and why', async () => {
  answers = [answering(503, { ...BODY, error: 'DynamoDB does not answer' })];
  const failed = await status('--json').catch((error: unknown) => error as { stdout: string });
  expect(JSON.parse((failed as { stdout: string }).stdout)).toEqual({
    level: 'unknown',
    reasons: [{ sentence: expect.stringContaining('DynamoDB does not answer') as string }],
  });
});

it('watching goes on after a failed answer, with a new token', async () => {
  answers = [answering(200, WELL), answering(401), answering(200, WELL)];
  let connections = 0;
  const reports = statusReports(() => {
    connections += 1;
    return OpsClient.for({ url, token: 'token' });
  });
  const codes = [];
  for (let round = 0; round < 4; round++) codes.push((await reports.next()).value.exitCode);
  expect(codes).toEqual([0, 3, 0, 0]);
  expect(connections).toBe(2);
});
