import type { LogLine } from '@freelance/contracts/operate';
import { linesOfRequests, requestsIn } from './requests-in';

const aLine = (fields: Partial<LogLine>): LogLine => ({
  time: '2026-01-15T10:00:00.000Z',
  level: 30,
  service: 'gateway',
  msg: 'request',
  requestId: 'r',
  kind: 'POST /job/seeker/claim/:jobId',
  status: 200,
  outcome: 'ok',
  ms: 6.4,
  ...fields,
});

describe('Requests in the log', () => {
  it('are lines of the gateway: a service that was called has a line of its own', () => {
    const lines = [aLine({}), aLine({ service: 'jobs-service' }), aLine({ msg: 'relay' })];
    expect(linesOfRequests(lines)).toEqual([lines[0]]);
  });

  it('are filtered by status, by class of status and by a part of the route', () => {
    const lines = [
      aLine({ requestId: 'a' }),
      aLine({ requestId: 'b', status: 409, errorCode: 'JOB_NOT_AVAILABLE' }),
      aLine({ requestId: 'c', status: 503, kind: 'GET /categories' }),
    ];
    const ids = (filter: { status?: string; path?: string }) =>
      requestsIn(lines, filter).map(({ requestId }) => requestId);
    expect(ids({})).toEqual(['c', 'b', 'a']);
    expect(ids({ status: '409' })).toEqual(['b']);
    expect(ids({ status: '4xx' })).toEqual(['b']);
    expect(ids({ path: 'CATEGORIES' })).toEqual(['c']);
    expect(requestsIn(lines, { status: '409' })[0]).toMatchObject({ outcome: 'JOB_NOT_AVAILABLE', ms: 6 });
  });
});
