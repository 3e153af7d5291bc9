import { Counter, register } from 'prom-client';
import { countRequest } from '../http/request-metrics';
import { type MetricsServer, serveMetrics } from './serve-metrics';

let server: MetricsServer;
beforeAll(async () => void (server = await serveMetrics(0, '127.0.0.1')));
afterAll(() => {
  server.close();
  register.clear();
});

const ask = (path: string, options: RequestInit = {}) => fetch(`http://127.0.0.1:${server.port}${path}`, options);

it('serves the metrics of the process, which nobody may store', async () => {
  const answer = await ask('/metrics');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = await answer.text();
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
});

it.each([
  ['GET', '/'],
  ['GET', '/health/live'],
  ['GET', '/metrics/x'],
  ['POST', '/metrics'],
  ['DELETE', '/metrics'],
])('answers 404 to %s %s', async (method, path) => {
  const answer = await ask(path, { method });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
});

it('names the variable when another program uses the port', async () => {
  await expect(serveMetrics(server.port, '127.0.0.1')).rejects.toThrow(
    new RegExp(`^Metrics cannot be served at 127.0.0.1:${server.port} .*: set METRICS_PORT to another port$`),
  );
});

it('serves OpenMetrics to scrapers that ask for it, with traces; the plain format stays as it is', async () => {
  const calls = new Counter({ name: 'calls_total', help: 'Calls' });
  calls.inc(3);
  const answered = { method: 'GET', route: '/jobs', status: 200, errorCode: undefined };
  countRequest(answered, 200);
  countRequest({ ...answered, traceId: 'a'.repeat(32) }, 20);
  const plain = await (await ask('/metrics')).text();

  const accept = 'application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.2,*/*;q=0.1';
  const answer = await ask('/metrics', { headers: { accept } });
  expect(answer.headers.get('content-type')).toMatch(/^application\/openmetrics-text; version=1\.0\.0/);
  const text = await answer.text();
  expect(text).toMatch(/\n# EOF\n$/);
  expect(text).toContain('# TYPE calls counter\ncalls_total 3\n');
  const buckets = text.split('\n').filter((line) => line.startsWith('http_server_request_duration_seconds_bucket'));
  const leading = buckets.filter((line) => line.includes(` # {trace_id="${'a'.repeat(32)}"} 0.02 `));
  expect(leading.map((line) => /le="([^"]+)"/.exec(line)?.[1])).toEqual(['0.025']);

  const seriesIn = (metrics: string) => metrics.split('\n').filter((line) => /^(calls|http_)/.test(line));
  expect(seriesIn(await (await ask('/metrics')).text())).toEqual(seriesIn(plain));
  expect(plain).not.toContain('trace_id');
});
