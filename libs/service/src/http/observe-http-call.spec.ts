import { register } from 'prom-client';
import { RequestContext } from '../request-context';
import { type HttpCallEnd, observeHttpCall } from './observe-http-call';

const ORIGIN = 'http://127.0.0.1:3002';
const withCode = (code: string) => Object.assign(new Error(code), { code });

beforeEach(() => register.resetMetrics());

it.each<[HttpCallEnd, string]>([
  [{ status: 200 }, ''],
  [{ status: 404 }, ''],
  [{ status: 503 }, '503'],
  [{ error: withCode('UND_ERR_ABORTED') }, 'timeout'],
  [{ error: withCode('ECONNREFUSED') }, 'connection_refused'],
  [{ error: new TypeError('fetch failed', { cause: withCode('ECONNRESET') }) }, 'connection_lost'],
  [{ error: new DOMException('too slow', 'TimeoutError') }, 'timeout'],
  [{ error: new SyntaxError('no JSON') }, 'failed'],
])('measures a call that ended with %j', async (end, type) => {
  observeHttpCall('GET', ORIGIN).ended(end);
  expect(await register.getSingleMetricAsString('http_client_request_duration_seconds')).toContain(
    `_count{server_address="127.0.0.1:3002",error_type="${type}"} 1`,
  );
});

it('notes the call once for the line of the work', () => {
  RequestContext.run(RequestContext.from(undefined), () => {
    const { ended } = observeHttpCall('GET', ORIGIN);
    ended({ status: 503 });
    ended({ error: new Error('the body broke off') });
    expect(RequestContext.calls()).toEqual([{ name: 'HTTP GET 127.0.0.1:3002', ms: expect.any(Number), error: '503' }]);
  });
});
