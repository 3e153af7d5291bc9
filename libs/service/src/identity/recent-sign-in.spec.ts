import { describeError } from '../errors/describe-error';
import { errorResponse } from '../http/error-response';
import { requireRecentSignIn, SignInAgainError } from './recent-sign-in';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const SECONDS = NOW.getTime() / 1_000;
const signedIn = (authTime: number | string | undefined) => ({
  'x-user-issuer': 'https://id.test',
  ...(authTime !== undefined && { 'x-user-auth-time': String(authTime) }),
});

it.each([[SECONDS], [SECONDS - 600], [SECONDS + 3]])('a sign-in at %d is recent', (authTime) => {
  expect(() => requireRecentSignIn(signedIn(authTime), NOW)).not.toThrow();
});

it.each([[SECONDS - 601], ['soon'], [undefined], ['']])('a sign-in at %p is not', (authTime) => {
  expect(() => requireRecentSignIn(signedIn(authTime), NOW)).toThrow(SignInAgainError);
});

it('where nobody signs in, nobody has to sign in again', () => {
  expect(() => requireRecentSignIn({ 'x-user-id': 'owner-123', 'x-user-roles': 'admin' }, NOW)).not.toThrow();
});

it('the answer says how the client can go on', () => {
  const { status, headers, body } = errorResponse(describeError(new SignInAgainError()), { requestId: 'r', now: NOW });
  expect({ status, challenge: headers['www-authenticate'], body }).toMatchObject({
    status: 403,
    challenge: 'Bearer error="insufficient_user_authentication", max_age=600',
    body: { error: 'Sign in again to do this', errorCode: 'SIGN_IN_AGAIN' },
  });
});
