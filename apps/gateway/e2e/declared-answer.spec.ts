import type { ActualResponse } from '@freelance/openapi';
import { declaredResponses } from './declared-fetch';

const JSON_TYPE = { 'content-type': 'application/json' };
const ERROR = {
  error: 'No',
  errorCode: 'ROUTE_NOT_FOUND',
  timestamp: '2026-01-01T00:00:00.000Z',
  requestId: 'abcdefgh',
};
const CATEGORY = {
  categoryId: 'web-development',
  name: 'Web Development',
  description: null,
  snsTopicArn: null,
  createdAt: '2026-01-01T00:00:00.000Z',
};

interface Given {
  status?: number;
  headers?: Record<string, string>;
  body?: object;
}

const answer = (route: string, { status = 200, headers = JSON_TYPE, body }: Given): ActualResponse => {
  const [method, path] = route.split(' ') as [string, string];
  return {
    method,
    path,
    status,
    headers: new Headers({ 'x-request-id': 'abcdefgh', ...headers }),
    text: body ? JSON.stringify(body) : '',
  };
};

describe('an answer', () => {
  it.each<[string, string, Given]>([
    ['a view', 'GET /categories/web-development?x=1', { headers: { ...JSON_TYPE, etag: '"a"' }, body: CATEGORY }],
    ['a view without a body', 'HEAD /categories/web-development', {}],
    ['no view for a client with the current tag', 'GET /categories/web', { status: 304, headers: { etag: '"a"' } }],
    ['an error', 'GET /categories/web', { status: 404, body: ERROR }],
    [
      'a method that is not allowed',
      'PATCH /categories',
      { status: 405, headers: { ...JSON_TYPE, allow: 'GET' }, body: ERROR },
    ],
    ['the allowed methods', 'OPTIONS /categories', { status: 204, headers: { allow: 'GET' } }],
    ['a path that does not exist', 'GET /nothing', { status: 404, body: ERROR }],
    ['a report for operators', 'GET /health/ready', { body: {} }],
  ])('may be %s', (_what, route, given) => {
    expect(declaredResponses.faultsOf(answer(route, given))).toEqual([]);
  });

  it.each<[string, string, Given, string]>([
    [
      'another status',
      'GET /categories/web',
      { status: 201, body: CATEGORY },
      'status 201 is not declared, only 200, 304',
    ],
    ['another method', 'PATCH /categories', { body: CATEGORY }, 'status 200 is not declared'],
    [
      'another type',
      'GET /categories/web',
      { headers: { 'content-type': 'text/html' }, body: CATEGORY },
      'content type text/html',
    ],
    [
      'another type of error',
      'GET /nothing',
      { status: 404, headers: { 'content-type': 'text/html' } },
      'content type',
    ],
    ['a field too few', 'GET /categories/web', { body: { ...CATEGORY, name: undefined } }, "required property 'name'"],
    ['a field too many', 'GET /categories/web', { body: { ...CATEGORY, secret: 1 } }, '"additionalProperty":"secret"'],
    ['no date', 'GET /categories/web', { body: { ...CATEGORY, createdAt: 'today' } }, '/createdAt must match format'],
    [
      'a code unexplained',
      'GET /nothing',
      { status: 404, body: { ...ERROR, errorCode: 'OOPS' } },
      '/errorCode must be',
    ],
    ['a body where none is', 'DELETE /categories/web/subscription', { status: 204, body: {} }, 'it has a body'],
    ['no list of methods', 'PATCH /categories', { status: 405, body: ERROR }, 'header Allow is missing'],
    [
      'a wait that is no number',
      'GET /categories',
      { status: 429, headers: { ...JSON_TYPE, 'retry-after': 'soon' }, body: ERROR },
      'header Retry-After: it must be integer',
    ],
    [
      'a header unexplained',
      'GET /categories/web',
      { headers: { ...JSON_TYPE, 'x-secret': '1' }, body: CATEGORY },
      'header x-secret is not declared',
    ],
    [
      'a header of other answers',
      'GET /sandbox/clock',
      { headers: { ...JSON_TYPE, etag: '"a"' }, body: { now: '2026-01-15T10:30:00.000Z', offsetSeconds: 0 } },
      'header etag is not declared',
    ],
    [
      'no id of the request',
      'GET /nothing',
      { status: 404, headers: { ...JSON_TYPE, 'x-request-id': '' }, body: ERROR },
      'header X-Request-ID: it must match pattern',
    ],
    ['a text that is no JSON', 'GET /health/live', { headers: JSON_TYPE }, 'body: it is no JSON'],
  ])('may not have %s', (_what, route, given, fault) => {
    expect(declaredResponses.faultsOf(answer(route, given)).join('\n')).toContain(fault);
  });
});
