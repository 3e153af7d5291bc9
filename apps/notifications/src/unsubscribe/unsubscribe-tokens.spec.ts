import { SignedTokens } from '@freelance/service';
import type { NotificationsConfig } from '../notifications.config';
import { UnsubscribeLinkInvalidError } from './unsubscribe.errors';
import { UnsubscribeTokens } from './unsubscribe-tokens';

const KEY = 'a secret of thirty-two characters';
const tokens = new UnsubscribeTokens({ LINK_SIGNING_KEY: KEY } as NotificationsConfig);

it('opening a token returns the values it was made from', () => {
  const userId = 'auth0|5f7c"\\#,]';
  expect(tokens.open(tokens.make('web-development', userId))).toEqual({ categoryId: 'web-development', userId });
});

it('a token is one path segment, whatever it contains', () => {
  expect(tokens.make('web-development', '~!@#$%^&*()_+/?"\\')).toMatch(/^[\w.-]+$/);
});

it('the longest token is short enough for a header line', () => {
  expect(tokens.make('c'.repeat(80), '"'.repeat(128)).length).toBeLessThan(700);
});

it('every changed character is detected', () => {
  const token = tokens.make('web-development', 'seeker-456');
  for (let at = 0; at < token.length; at++) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    expect(() => tokens.open(changed)).toThrow(UnsubscribeLinkInvalidError);
  }
});

it.each([
  ['nothing', ''],
  ['a cut token', tokens.make('web-development', 'seeker-456').slice(0, -1)],
  ['a longer token', `${tokens.make('web-development', 'seeker-456')}A`],
  ['a token padded', `${tokens.make('web-development', 'seeker-456')}=`],
  [
    'a token for another purpose',
    new SignedTokens(KEY).sign('cursor', JSON.stringify(['web-development', 'seeker-456'])),
  ],
  ['a token of another key', new SignedTokens(`${KEY}!`).sign('unsubscribe', JSON.stringify(['web-development', 'a']))],
])('%s is refused', (_what, token) => {
  expect(() => tokens.open(token)).toThrow(UnsubscribeLinkInvalidError);
});
