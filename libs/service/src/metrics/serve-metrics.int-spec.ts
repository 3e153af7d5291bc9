import { register } from 'prom-client';
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
