import { comparedWith, newToken, userIdIn } from './email-tokens';

it.each(['seeker-456', 'auth0|5f7c"\\#,]', '~'.repeat(128)])(
  'a token names the user %s and fits in a path',
  (userId) => {
    const token = newToken(userId);
    expect(userIdIn(token)).toBe(userId);
    expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
  },
);

it('two tokens of a user differ', () => {
  expect(newToken('ada')).not.toBe(newToken('ada'));
});

it('only the whole token is the stored one', () => {
  const token = newToken('ada');
  const secret = token.split('.')[1]!;
  expect(comparedWith(token)(token)).toBe(true);
  for (const other of [
    '',
    'ada',
    secret,
    `${token}A`,
    token.slice(0, -1),
    token.toUpperCase(),
    `.${secret}`,
    newToken('ada'),
  ])
    expect(comparedWith(other)(token)).toBe(false);
});
