import { BadRequestException, InternalServerErrorException, NotFoundException } from '@nestjs/common';
import { describeError } from './describe-error';
import { errorResponse } from '../http/error-response';
import {
  InvalidLastKeyError,
  RoleNotAllowedError,
  ServiceUnavailableError,
  ValidationFailedError,
} from './service-errors';

const named = (name: string, extra: object = {}) => Object.assign(new Error('secret host 10.0.0.1'), { name }, extra);

describe('the error that a client receives', () => {
  it('is the broken rule with its code', () => {
    expect(describeError(new RoleNotAllowedError())).toEqual({
      status: 403,
      error: 'User role is not allowed here',
      errorCode: 'ROLE_NOT_ALLOWED',
    });
    expect(describeError(new InvalidLastKeyError())).toMatchObject({ status: 400, details: [{ field: 'lastKey' }] });
    const faults = [
      { field: 'a', message: 'a is wrong' },
      { field: 'b', message: 'b is wrong' },
    ];
    expect(describeError(new ValidationFailedError(faults))).toMatchObject({ error: 'a is wrong', details: faults });
  });

  it('has the time to retry after, if a retry can help', () => {
    expect(describeError(new ServiceUnavailableError('Down', 5))).toMatchObject({ status: 503, retryAfterSeconds: 5 });
  });

  it.each([
    ['throttling', named('ProvisionedThroughputExceededException', { $metadata: { httpStatusCode: 400 } })],
    ['an SDK timeout', named('TimeoutError')],
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ])('is "try again" for %s', (_, error) => {
    expect(describeError(error)).toMatchObject({ status: 503, errorCode: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 });
  });

  it.each([
    ['a bug', new TypeError('x is undefined')],
    [
      'a refusal of the database',
      named('ValidationException', { $metadata: { httpStatusCode: 400 }, statusCode: 400 }),
    ],
    ['something that is no error', 'oops'],
    ['an error of the framework', new InternalServerErrorException('secret')],
  ])('is only the general internal error for %s', (_, error) => {
    expect(describeError(error)).toEqual({ status: 500, error: 'Internal server error', errorCode: 'INTERNAL_ERROR' });
  });

  it("has the platform's own sentence when the HTTP layer refuses", () => {
    expect(describeError(new NotFoundException('Cannot GET /x'))).toMatchObject({
      status: 404,
      errorCode: 'ROUTE_NOT_FOUND',
    });
    expect(describeError(new BadRequestException('Unexpected token b'))).toMatchObject({ errorCode: 'MALFORMED_JSON' });
    expect(describeError(new BadRequestException('URI malformed'))).toMatchObject({ errorCode: 'BAD_REQUEST' });
    expect(
      describeError(Object.assign(new Error('x'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 })),
    ).toMatchObject({
      status: 413,
      errorCode: 'PAYLOAD_TOO_LARGE',
    });
  });

  it('has the same facts in both formats', () => {
    const described = describeError(new ServiceUnavailableError('Down', 5));
    const facts = { requestId: 'request-1', now: new Date('2026-01-01T00:00:00Z') };
    const plain = errorResponse(described, facts);
    const problem = errorResponse(described, { ...facts, accept: 'application/problem+json, application/json' });
    expect(plain.body).toEqual({
      error: 'Down',
      errorCode: 'SERVICE_UNAVAILABLE',
      timestamp: '2026-01-01T00:00:00.000Z',
      requestId: 'request-1',
    });
    expect(problem.body).toMatchObject({
      title: 'Service Unavailable',
      detail: 'Down',
      status: 503,
      requestId: 'request-1',
    });
    expect(problem.headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '5' });
  });
});
