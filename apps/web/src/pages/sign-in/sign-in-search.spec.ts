import { readSignInSearch } from './sign-in-search';

it.each([
  ['/jobs/job-1?tab=2#x', '/jobs/job-1?tab=2#x'],
  ['/', '/'],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['https://evil.example', undefined],
  ['javascript:alert(1)', undefined],
  ['/a b', undefined],
  [7, undefined],
  [undefined, undefined],
])('leads from %j to %j', (returnTo, expected) => {
  expect(readSignInSearch({ returnTo }).returnTo).toBe(expected);
});

it('knows the faults of the gateway, and takes others as a failure', () => {
  expect(readSignInSearch({ error: 'refused' })).toEqual({ error: 'refused' });
  expect(readSignInSearch({ error: '<b>' })).toEqual({ error: 'failed' });
  expect(readSignInSearch({ utm_source: 'mail' })).toEqual({});
});
