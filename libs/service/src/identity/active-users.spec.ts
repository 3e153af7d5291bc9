import { ActiveUsers } from './active-users';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const NEXT_DAY = new Date('2026-03-02T00:00:00.000Z');

it('counts each user once a day and role', () => {
  const users = new ActiveUsers();
  for (const userId of ['ann', 'bob', 'ann']) users.seen('owner', userId, NOON);
  users.seen('seeker', 'ann', NOON);
  expect(users.counts(NOON)).toEqual([
    { role: 'owner', count: 2 },
    { role: 'seeker', count: 1 },
  ]);
});

it('starts again with the next UTC day', () => {
  const users = new ActiveUsers();
  users.seen('owner', 'ann', NOON);
  expect(users.counts(NEXT_DAY)).toEqual([{ role: 'owner', count: 0 }]);
  users.seen('owner', 'bob', NEXT_DAY);
  expect(users.counts(NEXT_DAY)).toEqual([{ role: 'owner', count: 1 }]);
});

it('remembers no more users than allowed', () => {
  const users = new ActiveUsers(2);
  for (const userId of ['ann', 'bob', 'cid']) users.seen('owner', userId, NOON);
  expect(users.counts(NOON)).toEqual([{ role: 'owner', count: 2 }]);
});
