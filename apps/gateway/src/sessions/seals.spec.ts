import type { GatewayConfig } from '../gateway.config';
import { Seals } from './seals';

const START = Date.parse('2026-03-01T12:00:00.000Z');
const [OLD, NEW] = ['an-old-key-that-is-long-enough-for-it', 'a-new-key-that-is-long-enough-for-it'];

function sealsAt(ms: number, ...keys: string[]): Seals {
  return new Seals({ SESSION_KEYS: keys } as GatewayConfig, { now: () => new Date(START + ms) });
}

it('a value is read with the key and purpose it was sealed with, and unreadable otherwise', async () => {
  const sealed = await sealsAt(0, OLD).seal('refresh-token of a', { token: 'secret-token' });
  expect(Buffer.from(sealed.split('.')[3]!, 'base64url').toString()).not.toContain('secret');
  expect(await sealsAt(0, OLD).open('refresh-token of a', sealed)).toMatchObject({ token: 'secret-token' });
  expect(await sealsAt(0, OLD).open('refresh-token of b', sealed)).toBeUndefined();
  expect(await sealsAt(0, NEW).open('refresh-token of a', sealed)).toBeUndefined();
});

it('a key can be replaced: the first one seals, all open', async () => {
  const sealed = await sealsAt(0, OLD).seal('x', { token: '1' });
  expect(await sealsAt(0, NEW, OLD).open('x', sealed)).toMatchObject({ token: '1' });
  const newer = await sealsAt(0, NEW, OLD).seal('x', { token: '2' });
  expect(await sealsAt(0, OLD).open('x', newer)).toBeUndefined();
  expect(await sealsAt(0, NEW).open('x', newer)).toMatchObject({ token: '2' });
});

it('a value with a time expires', async () => {
  const sealed = await sealsAt(0, OLD).seal('sign-in', { state: '1' }, 600);
  expect(await sealsAt(599_000, OLD).open('sign-in', sealed)).toMatchObject({ state: '1' });
  expect(await sealsAt(601_000, OLD).open('sign-in', sealed)).toBeUndefined();
});

it.each([[''], ['x'], ['a.b.c'], ['a.b.c.d.e'], ['eyJhbGciOiJub25lIn0.e30.']])(
  '%j is no sealed value',
  async (text) => {
    expect(await sealsAt(0, OLD).open('x', text)).toBeUndefined();
  },
);

it('a changed value is not read', async () => {
  const sealed = await sealsAt(0, OLD).seal('x', { token: '1' });
  const parts = sealed.split('.');
  for (const index of [0, 2, 3, 4]) {
    const other = parts[index]!.startsWith('A') ? 'B' : 'A';
    const changed = parts.map((part, at) => (at === index ? other + part.slice(1) : part)).join('.');
    expect(await sealsAt(0, OLD).open('x', changed)).toBeUndefined();
  }
});
