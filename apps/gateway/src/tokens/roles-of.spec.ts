import { rolesOf } from './roles-of';

describe('the roles of a token', () => {
  it('are those that its issuer gives to every user', () => {
    expect(rolesOf({ roles: ['admin'] }, { roles: ['owner'] })).toEqual(['owner']);
  });

  it('are those that it names', () => {
    expect(rolesOf({ roles: ['seeker', 'owner'] }, {})).toEqual(['owner', 'seeker']);
    expect(rolesOf({ 'cognito:groups': ['admin'] }, { rolesClaim: 'cognito:groups' })).toEqual(['admin']);
    expect(rolesOf({ scope: 'openid seeker' }, { rolesClaim: 'scope' })).toEqual(['seeker']);
    expect(rolesOf({ realm_access: { roles: ['owner'] } }, { rolesClaim: 'realm_access.roles' })).toEqual(['owner']);
    expect(rolesOf({ 'https://a.b/roles': ['owner'] }, { rolesClaim: 'https://a.b/roles' })).toEqual(['owner']);
  });

  it('are never more than its issuer may give', () => {
    const seekers = { rolesClaim: 'roles', roles: ['seeker' as const] };
    expect(rolesOf({ roles: ['owner', 'seeker', 'admin'] }, seekers)).toEqual(['seeker']);
    expect(rolesOf({ roles: ['owner'] }, seekers)).toEqual([]);
    expect(rolesOf({}, seekers)).toEqual([]);
  });

  it.each([
    [undefined],
    [null],
    [7],
    [{ owner: true }],
    ['administrator'],
    [['Owner', ['admin'], { a: 1 }]],
    ['owner,admin'],
  ])('are none where the claim is %j', (roles) => {
    expect(rolesOf({ roles }, {})).toEqual([]);
  });

  it('are those that its names mean, and no others', () => {
    const roleNames = { clients: 'owner', freelancers: 'seeker', operators: 'admin' } as const;
    const groups = (names: unknown, more = {}) =>
      rolesOf({ 'cognito:groups': names }, { rolesClaim: 'cognito:groups', roleNames, ...more });

    expect(groups(['operators'])).toEqual(['admin']);
    expect(groups(['freelancers', 'clients'])).toEqual(['owner', 'seeker']);
    expect(groups(['owner', 'admin', 'constructor', '__proto__', 7])).toEqual([]);
    expect(groups(['operators', 'clients'], { roles: ['owner'] })).toEqual(['owner']);
    expect(groups(undefined)).toEqual([]);
  });

  it('are not read from properties that every object has', () => {
    for (const rolesClaim of ['constructor.name', '__proto__', 'roles.length']) {
      expect(rolesOf({ roles: ['owner'] }, { rolesClaim })).toEqual([]);
    }
  });
});
