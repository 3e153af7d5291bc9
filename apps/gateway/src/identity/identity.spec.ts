import { ValidationFailedError } from '@freelance/service';
import { userIdHeader, readIdentity } from './identity';

/** Headers as in Node: joined by name, and raw. */
const received = (...pairs: [string, string][]) => {
  const headers: Record<string, string> = {};
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  return [headers, pairs.flat()] as const;
};

describe('identity', () => {
  it('is read from the headers', () => {
    const read = readIdentity(
      ...received(['X-User-ID', ' owner-123 '], ['X-User-Type', 'owner'], ['X-User-Email', 'ann@example.com']),
    );

    expect(read).toEqual({ userId: 'owner-123', userType: 'owner', email: 'ann@example.com' });
  });

  it('may be anonymous', () => {
    expect(readIdentity({}, []).userId).toBeUndefined();
    expect(userIdHeader({})).toBe('');
    expect(userIdHeader({ 'x-user-id': '  ' })).toBe('');
  });

  it.each(['X-User-ID', 'X-User-Email', 'X-User-Type'])(
    'is refused when %s is repeated, in upper or lower case',
    (name) => {
      const given = received(['X-User-ID', 'u'], [name, 'owner'], [name.toUpperCase(), 'owner']);

      expect(() => readIdentity(...given)).toThrow(
        new ValidationFailedError([{ field: name, message: `${name} must be sent only once` }]),
      );
    },
  );

  it('accepts a comma inside one value', () => {
    const given = received(['X-User-ID', 'auth0|a,b'], ['X-User-Type', 'seeker']);
    expect(readIdentity(...given).userId).toBe('auth0|a,b');
  });

  it('checks the type also without a user id', () => {
    expect(() => readIdentity(...received(['X-User-Type', 'admin']))).toThrow('X-User-Type must be owner or seeker');
  });

  it.each([
    'ann',
    'ann@',
    '@example.com',
    'a b@example.com',
    'a@b@c',
    'Ann <ann@example.com>',
    `${'a'.repeat(65)}@example.com`,
  ])('ignores the address "%s"', (email) => {
    expect(readIdentity(...received(['X-User-ID', 'u'], ['X-User-Email', email])).email).toBeUndefined();
  });
});
