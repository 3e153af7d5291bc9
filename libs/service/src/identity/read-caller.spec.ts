import { RoleNotAllowedError, UserIdMissingError, ValidationFailedError } from '../errors/service-errors';
import { readCaller } from './read-caller';

describe('the caller', () => {
  it.each([[undefined], [''], ['   '], [[]]])('is unknown when X-User-ID is %j', (value) => {
    expect(() => readCaller({ 'x-user-id': value })).toThrow(UserIdMissingError);
  });

  it.each([['two, values'], [['a', 'b']], ['a b'], ['é'], ['a\tb'], ['a\u00a0'], ['x'.repeat(129)]])(
    'is not accepted from %j',
    (value) => {
      expect(() => readCaller({ 'x-user-id': value })).toThrow(ValidationFailedError);
    },
  );

  it.each([['owner-123'], ['auth0|5f7c8ec7c33c6c004bbafe82'], ['a#b'], [' padded ']])('is read from %j', (value) => {
    expect(readCaller({ 'x-user-id': value }).userId).toBe(value.trim());
  });

  it('has a user type only if the header has one of the two', () => {
    expect(readCaller({ 'x-user-id': 'a' }).userType).toBeUndefined();
    expect(readCaller({ 'x-user-id': 'a', 'x-user-type': 'owner' }).userType).toBe('owner');
    for (const type of ['Owner', 'admin', '', ['owner', 'owner']]) {
      expect(() => readCaller({ 'x-user-id': 'a', 'x-user-type': type })).toThrow(
        'X-User-Type must be owner or seeker',
      );
    }
  });

  it('may act in a role that does not contradict the user type', () => {
    expect(readCaller({ 'x-user-id': 'a' }).as('seeker')).toBe('a');
    expect(readCaller({ 'x-user-id': 'a', 'x-user-type': 'seeker' }).as('seeker')).toBe('a');
    expect(() => readCaller({ 'x-user-id': 'a', 'x-user-type': 'seeker' }).as('owner')).toThrow(RoleNotAllowedError);
  });
});
