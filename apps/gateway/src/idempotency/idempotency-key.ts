import type { IncomingHttpHeaders } from 'node:http';
import { headerValue, ValidationFailedError } from '@freelance/service';

const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * The client's key for a request that it may send again; undefined without one.
 * @throws ValidationFailedError also for a repeated header, since Node joins the values with a space
 */
export function readIdempotencyKey(headers: IncomingHttpHeaders): string | undefined {
  const given = headers['idempotency-key'];
  if (given === undefined) return undefined;
  const key = headerValue(given);
  if (KEY.test(key)) return key;
  const message = 'Idempotency-Key must be one value of 1 to 255 visible ASCII characters';
  throw new ValidationFailedError([{ field: 'Idempotency-Key', message }]);
}
