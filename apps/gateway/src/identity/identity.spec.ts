import { ValidationFailedError } from '@freelance/service';
import { userIdHeader, readIdentity } from './identity';

/** Headers as Node gives them: joined by name, and raw. */
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

  it('may be nobody’s', () => {
    expect(readIdentity({}, []).userId).toBeUndefined();
    expect(userIdHeader({})).toBe('');
    expect(userIdHeader({ 'x-user-id': '  ' })).toBe('');
  });

  it.each(['X-User-ID', 'X-User-Email', 'X-User-Type'])('is refused when %s is there twice, in any case', (name) => {
    const given = received(['X-User-ID', 'u'], [name, 'owner'], [name.toUpperCase(), 'owner']);

    expect(() => readIdentity(...given)).toThrow(
      new ValidationFailedError([{ field: name, message: `${name} must be sent only once` }]),
    );
  });

  it('takes a comma inside one value for part of it', () => {
    const given = received(['X-User-ID', 'auth0|a,b'], ['X-User-Type', 'seeker']);
    expect(readIdentity(...given).userId).toBe('auth0|a,b');
  });

  it('looks at the type of nobody, too', () => {
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
  ])('does without the address "%s"', (email) => {
    expect(readIdentity(...received(['X-User-ID', 'u'], ['X-User-Email', email])).email).toBeUndefined();
  });
});
