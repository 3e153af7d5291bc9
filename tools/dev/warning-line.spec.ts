import { warningIn } from './warning-line';

describe("the part of a service's log that a terminal shows", () => {
  it.each([
    ['nothing of an ordinary line', '{"level":30,"msg":"request completed"}', undefined],
    [
      'a warning',
      '{"level":40,"msg":"Notification delivery failed: Invalid email"}',
      'Notification delivery failed: Invalid email',
    ],
    [
      'an error with its cause and the request it belongs to',
      '{"level":50,"msg":"Relay failed","err":{"message":"connect ECONNREFUSED"},"requestId":"request-1"}',
      'Relay failed (connect ECONNREFUSED) request request-1',
    ],
    [
      'failed work with what it was',
      '{"level":50,"msg":"request","kind":"POST /categories","outcome":"failed","errorCode":"SERVICE_UNAVAILABLE","requestId":"r-1"}',
      'request POST /categories failed SERVICE_UNAVAILABLE request r-1',
    ],
    [
      'the last words of a process whole',
      'jobs-service cannot start: JOBS_PORT is wrong',
      'jobs-service cannot start: JOBS_PORT is wrong',
    ],
    ['a line that was cut off whole', '{"level":50,"msg":"Rel', '{"level":50,"msg":"Rel'],
    ['nothing of a level in a text', '{"level":30,"msg":"level 50"}', undefined],
  ])('is %s', (_, line, shown) => {
    expect(warningIn(line)).toBe(shown);
  });
});
