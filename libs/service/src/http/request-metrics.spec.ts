import { register } from 'prom-client';
import { countRequest } from './request-metrics';

beforeEach(() => register.resetMetrics());

const counts = async () => {
  const { values } = await register.getSingleMetric('http_server_request_duration_seconds')!.get();
  const labels = values as { metricName?: string; labels: Record<string, string>; value: number }[];
  return labels
    .filter(({ metricName, value }) => metricName?.endsWith('_count') && value > 0)
    .map(({ labels: { http_request_method, http_route, http_response_status_code }, value }) =>
      [http_request_method, http_route, http_response_status_code, value].join(' '),
    );
};

const answered = (method: string, route: string, status: number) =>
  countRequest({ method, route, status, errorCode: undefined }, 1);

it('keeps routes of the first failures, of all successes and of probes', async () => {
  for (let n = 0; n < 500; n++) answered('GET', `/failing-${n}`, 404);
  for (const route of ['/failing-0', '/failing-400']) answered('GET', route, 404);
  for (const route of ['/jobs', '/late']) answered('POST', route, 201);
  answered('GET', '/health/ready', 503);
  const found = await counts();
  expect(found).toContain('GET /failing-0 404 2');
  expect(found).toContain('_OTHER other 404 481');
  expect(found).toContain('POST /late 201 1');
  expect(found).toContain('GET /health/ready 503 1');
  expect(found).toHaveLength(20 + 1 + 2 + 1);
});
