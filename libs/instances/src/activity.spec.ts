import { activityIn, activityUntil, NO_ACTIVITY, readingsFrom } from './activity';

const reading = (at: number) => ({ at, activity: { ...NO_ACTIVITY, requests: at } });

describe('the requests of clients', () => {
  const count = (http_route: string) => ({
    metricName: 'http_server_request_duration_seconds_count',
    labels: { http_route, http_response_status_code: 200 },
    value: 1,
  });
  const counted = (routes: string[], isPublic = false) =>
    activityIn([{ name: 'http_server_request_duration_seconds', values: routes.map(count) }], isPublic).requests;

  it('are not those of operators and of monitoring', () => {
    expect(counted(['/health/ready', '/ops/jobs/:jobId', '/scans', '/rebuilds/claims', '/job/owner/list'])).toBe(1);
  });

  it('have an unknown route only where clients call the service directly', () => {
    expect(counted(['unknown', '/job/owner/list'])).toBe(1);
    expect(counted(['unknown', '/categories'], true)).toBe(2);
  });
});

describe('the readings of a process', () => {
  it('give what it had done by a time, also after a gap', () => {
    const readings = [reading(10), reading(20), reading(400)];
    expect(activityUntil(readings, 100).requests).toBe(20);
    expect(activityUntil(readings, 20).requests).toBe(20);
  });

  it('give nothing before the first one', () => {
    expect(activityUntil([reading(10)], 5)).toBe(NO_ACTIVITY);
  });

  it('are dropped when a newer one is old enough', () => {
    const ats = (at: number) => readingsFrom([reading(10), reading(20), reading(400)], at).map((one) => one.at);
    expect(ats(100)).toEqual([20, 400]);
    expect(ats(5)).toEqual([10, 20, 400]);
  });
});
