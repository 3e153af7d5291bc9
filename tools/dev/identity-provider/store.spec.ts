import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Store } from './store';

describe('the store of the local identity provider', () => {
  let folder: string;
  let store: Store;
  let now: number;

  const open = () => new Store(join(folder, 'data'), () => now);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'identity-provider-'));
    now = 1_000;
    store = open();
  });

  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps secrets and records when it is opened again, readable by its owner only', async () => {
    await store.secret('key', () => 'first');
    await store.recordsOf('Session').upsert('a', { uid: 'u', accountId: 'ann' }, 60);
    store.close();
    store = open();
    expect(await store.secret('key', () => 'second')).toBe('first');
    expect(await store.recordsOf('Session').find('a')).toEqual({ uid: 'u', accountId: 'ann' });
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  });

  it('finds a record by its kind and id, or kind and uid', async () => {
    await store.recordsOf('Session').upsert('a', { uid: 'u' }, 60);
    expect(await store.recordsOf('Session').findByUid('u')).toEqual({ uid: 'u' });
    expect(await store.recordsOf('Interaction').find('a')).toBeUndefined();
    expect(await store.recordsOf('Interaction').findByUid('u')).toBeUndefined();
    await store.recordsOf('Session').destroy('a');
    expect(await store.recordsOf('Session').find('a')).toBeUndefined();
  });

  it('does not find an expired record, and removes it', async () => {
    await store.recordsOf('Session').upsert('short', {}, 60);
    await store.recordsOf('Session').upsert('endless', {});
    now += 60;
    expect(await store.recordsOf('Session').find('short')).toBeUndefined();
    store.removeExpired();
    now -= 60;
    expect(await store.recordsOf('Session').find('short')).toBeUndefined();
    expect(await store.recordsOf('Session').find('endless')).toEqual({});
  });

  it('marks a record as consumed, and revokes all records of a grant', async () => {
    const tokens = store.recordsOf('RefreshToken');
    await tokens.upsert('old', { grantId: 'g' }, 60);
    await tokens.upsert('new', { grantId: 'g' }, 60);
    await tokens.upsert('other', { grantId: 'h' }, 60);
    await tokens.consume('old');
    expect(await tokens.find('old')).toEqual({ grantId: 'g', consumed: 1_000 });
    await tokens.revokeByGrantId('g');
    expect([await tokens.find('old'), await tokens.find('new')]).toEqual([undefined, undefined]);
    expect(await tokens.find('other')).toEqual({ grantId: 'h' });
  });
});
