import { accountOf, isUserId } from './accounts';

const known = {
  demoUsers: [{ userId: 'owner-123', name: 'Ada', email: 'ada@example.org' }],
  admins: ['admin-1', 'owner-9'],
};

describe('an account of the local identity provider', () => {
  it.each([
    ['owner-123', ['owner']],
    ['owner-unknown', ['owner']],
    ['seeker-456', ['seeker']],
    ['admin-1', ['admin']],
    ['admin-2', ['owner', 'seeker']],
    ['owner-9', ['admin']],
    ['ann', ['owner', 'seeker']],
  ])('%s has the roles %j', (userId, roles) => {
    expect(accountOf(userId, known).roles).toEqual(roles);
  });

  it('has name and address of the demo user', () => {
    expect(accountOf('owner-123', known)).toMatchObject({ name: 'Ada', email: 'ada@example.org' });
  });

  it('has its id as the name otherwise, and an address where the id can be one', () => {
    expect(accountOf('ann.b', known)).toMatchObject({ name: 'ann.b', email: 'ann.b@example.com' });
    for (const id of ['auth0|7', '.ann', 'a..b', 'ann@example.com', '"<script>', 'x'.repeat(65)]) {
      expect(accountOf(id, known)).toEqual({ userId: id, name: id, roles: ['owner', 'seeker'] });
    }
  });

  it.each(['ann', 'auth0|7', '<b>', 'x'.repeat(128)])('can be %s', (id) => expect(isUserId(id)).toBe(true));
  it.each(['', 'a b', 'ann\n', 'é', 'x'.repeat(129), undefined, ['ann']])('cannot be %j', (id) =>
    expect(isUserId(id)).toBe(false),
  );
});
