import { safeReturnTo } from './return-to';

it.each(['/', '/jobs', '/jobs?page=2&sort=new#top', '/a/../b', '/%2F/x', '/x?u=https://example.com', '/@name'])(
  'the path %s is kept',
  (path) => expect(safeReturnTo(path)).toBe(path),
);

it.each([
  [undefined],
  [''],
  ['jobs'],
  ['//evil.example.com'],
  ['///evil.example.com'],
  ['/\\evil.example.com'],
  ['\\\\evil.example.com'],
  ['/\t/evil.example.com'],
  ['/\n/evil.example.com'],
  ['\t//evil.example.com'],
  [' //evil.example.com'],
  ['/ /x'],
  ['/\u0000x'],
  ['/\u2028x'],
  ['/x\r\nSet-Cookie: session=x'],
  ['https://evil.example.com'],
  ['HTTPS:evil.example.com'],
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['?x=1'],
  ['#x'],
  ['.'],
  ['@evil.example.com'],
  [`/${'x'.repeat(1_000)}`],
  [['/x', '/y']],
  [{ path: '/x' }],
])('the target %j becomes /', (target) => expect(safeReturnTo(target)).toBe('/'));

it('a browser stays on our host with every path that is kept', () => {
  for (const path of ['/a/../..//evil.example.com', '/.//evil.example.com', '/%5c%5cevil.example.com', '/;//x'])
    expect(new URL(safeReturnTo(path), 'https://market.test').host).toBe('market.test');
});
