import { readFile } from 'node:fs/promises';
import { namingDependency } from './dependency-fault';
import { ServiceUnavailableError, ValidationFailedError } from './service-errors';

const fault = (fields: object) => Object.assign(new Error('failed'), fields);

it.each([
  fault({ name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 400 } }),
  fault({ name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } }),
  fault({ name: 'TimeoutError' }),
  fault({ code: 'ECONNREFUSED' }),
  fault({ code: 'UND_ERR_SOCKET' }),
  fault({ name: 'CredentialsProviderError' }),
])('$name $code is a failure of a dependency', (error) =>
  expect(namingDependency(error)).toEqual(new ServiceUnavailableError('failed')),
);

it('a file that cannot be read is one too', async () => {
  await expect(readFile('/no/such/file').catch(namingDependency)).resolves.toBeInstanceOf(ServiceUnavailableError);
});

it.each([
  new TypeError("Cannot read properties of undefined (reading 'find')"),
  new RangeError('Invalid time value'),
  fault({ code: 'ERR_INVALID_ARG_TYPE' }),
  fault({ name: 'ValidationException', $metadata: { httpStatusCode: 400 } }),
  new ValidationFailedError([]),
  undefined,
])('%s is none', (error) => expect(namingDependency(error)).toBe(error));
