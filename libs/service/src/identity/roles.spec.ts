import { Roles, ROLES_HEADER } from './roles';

describe('the roles in a header of the gateway', () => {
  it('are the names in it', () => {
    expect(Roles.in({ [ROLES_HEADER]: 'owner,seeker' }).names).toEqual(['owner', 'seeker']);
  });

  it('are none, and refuse each role, when the token gives no role', () => {
    const roles = Roles.in({ [ROLES_HEADER]: '' });

    expect(roles.names).toEqual([]);
    expect(() => roles.require('seeker')).toThrow('User role is not allowed here');
  });

  it('refuse no role without the header', () => {
    expect(() => Roles.in({}).require('owner')).not.toThrow();
  });
});
