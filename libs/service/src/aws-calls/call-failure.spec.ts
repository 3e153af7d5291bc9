import { describeFailure } from './call-failure';

/** In tests, the SDK replaces the errors of Node's sockets, which come from another realm, by its own without a code. */
const ofSocket = (code: string): Error => Object.assign(new Error(`connect ${code} 127.0.0.1:8000`), { code });
const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

it.each([
  [ofSocket('ECONNREFUSED'), 'connection_refused', 'connection refused'],
  [ofSocket('ECONNRESET'), 'connection_lost', 'connection lost'],
  [Object.assign(ofSocket('ECONNRESET'), { name: 'TimeoutError' }), 'connection_lost', 'connection lost'],
  [ofSocket('ENOTFOUND'), 'host_not_found', 'host not found'],
  [ofSocket('ETIMEDOUT'), 'timeout', 'no answer in 1234 ms'],
  [
    named(
      'TimeoutError',
      'the request socket did not establish a connection with the server within the configured timeout of 500 ms.',
    ),
    'timeout',
    'no connection in 500 ms',
  ],
  [
    named('CredentialsProviderError', 'Could not load credentials from any providers'),
    'no_credentials',
    'no credentials: Could not load credentials from any providers',
  ],
  [
    named('InvalidMessageContents', 'mail to ann@market.test'),
    'InvalidMessageContents',
    'InvalidMessageContents: mail to [address]',
  ],
])('describes %s as %s', (error, errorType, reason) => {
  expect(describeFailure(error, 1_234)).toEqual({ errorType, reason });
});
