import type { AffectedReport } from '@freelance/contracts';
import { affectedCsv, affectedText } from './affected-text';

const AT = '2026-01-15T12:01:00.000Z';
const FAILURE = {
  kind: 'POST /job/owner/create',
  errorCode: 'SERVICE_UNAVAILABLE',
  at: AT,
  requestId: 'request-1',
  succeededAt: null,
  cause: 'DynamoDB PutItem dev-JobsTable: no answer in 900 ms',
};
const report = (over: Partial<AffectedReport> = {}): AffectedReport => ({
  from: '2026-01-15T12:00:00.000Z',
  to: '2026-01-15T13:00:00.000Z',
  source: '.local/logs',
  services: [],
  truncated: false,
  requests: 52,
  refused: 0,
  failed: 0,
  failuresByCode: {},
  refusals: [],
  users: [],
  anonymousFailures: 0,
  mails: [],
  deadlines: [],
  ...over,
});

it('names the call that failed, also as CSV', () => {
  const failed = report({
    failed: 1,
    failuresByCode: { SERVICE_UNAVAILABLE: 1 },
    users: [{ userId: 'ann', failures: [FAILURE] }],
  });
  expect(affectedText(failed)).toContain(FAILURE.cause);
  expect(affectedText(failed)).toContain('1 failed with 5xx (SERVICE_UNAVAILABLE: 1)');
  expect(affectedCsv(failed).split('\n')[1]).toContain(`"${FAILURE.cause}","request-1"`);
});

it.each(['=', '+', '-', '@', '\t', '\r'])('a spreadsheet does not calculate a CSV cell that begins with %j', (sign) => {
  const users = [{ userId: `${sign}HYPERLINK("http://x")`, failures: [FAILURE] }];
  expect(affectedCsv(report({ users }))).toContain(`\n"'${sign}HYPERLINK(""http://x"")","${AT}"`);
});

it('says who was refused and tells 429 from other codes', () => {
  const refusal = { userId: 'cid', kind: 'POST /job/seeker/claim/:jobId', last: AT };
  const refusals = [
    { ...refusal, status: 429, errorCode: 'TOO_MANY_REQUESTS', count: 20 },
    { ...refusal, status: 404, errorCode: 'JOB_NOT_FOUND', count: 19 },
    { ...refusal, userId: null, status: 404, errorCode: 'JOB_NOT_FOUND', count: 1 },
  ];
  const text = affectedText(report({ refused: 40, refusals }));
  expect(text).toContain(
    '52 requests, 40 refused with 4xx (429 TOO_MANY_REQUESTS: 20, 404 JOB_NOT_FOUND: 20), 0 failed with 5xx',
  );
  expect(text).toMatch(/^cid +POST \/job\/seeker\/claim\/:jobId +429 TOO_MANY_REQUESTS +20 +2026/m);
  expect(text).toMatch(/^\(none\) +POST \/job\/seeker\/claim\/:jobId +404 JOB_NOT_FOUND +1 +2026/m);
});

it('says how many refusals it leaves out', () => {
  const refusals = Array.from({ length: 23 }, (_, n) => ({
    userId: `user-${n}`,
    kind: 'GET /categories',
    status: 429,
    errorCode: 'TOO_MANY_REQUESTS',
    count: 1,
    last: AT,
  }));
  expect(affectedText(report({ refusals }))).toContain('and 3 more, see --json');
});
