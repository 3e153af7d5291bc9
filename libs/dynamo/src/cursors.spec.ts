import fc from 'fast-check';
import { InvalidLastKeyError, SignedTokens } from '@freelance/service';
import { Cursors } from './cursors';

const KEY = 'k'.repeat(32);
const SCOPE = { route: 'owner/list', ownerId: 'owner-123', status: 'open' };
const POSITION = '2026-01-15T10:30:00.000Z#job-1';

describe('cursors', () => {
  const cursors = new Cursors(new SignedTokens(KEY));
  const sealed = cursors.seal(SCOPE, POSITION)!;

  const isRefused = (lastKey: string): boolean => {
    try {
      cursors.open(SCOPE, lastKey);
      return false;
    } catch (error) {
      if (error instanceof InvalidLastKeyError) return true;
      throw error;
    }
  };

  it('decode to the position that they were made from', () => {
    expect(cursors.open(SCOPE, sealed)).toBe(POSITION);
    expect(cursors.seal(SCOPE, null)).toBeNull();
    expect(cursors.open(SCOPE, undefined)).toBeUndefined();
  });

  it.each([
    ['another caller', { ...SCOPE, ownerId: 'owner-124' }],
    ['another route', { ...SCOPE, route: 'seeker/list' }],
    ['another filter', { ...SCOPE, status: 'claimed' }],
    ['one filter less', { route: SCOPE.route, ownerId: SCOPE.ownerId }],
    ['a filter under another name', { route: SCOPE.route, ownerId: SCOPE.ownerId, categoryId: 'open' }],
  ])('cannot be used by %s', (_, scope) => {
    expect(() => cursors.open(scope, sealed)).toThrow(InvalidLastKeyError);
  });

  it('cannot be used with another key', () => {
    expect(() => new Cursors(new SignedTokens('x'.repeat(32))).open(SCOPE, sealed)).toThrow(InvalidLastKeyError);
  });

  it('are refused when any character is changed, added or removed, even if the decoded bytes are the same', () => {
    // An assertion for each of the thousands of texts would take seconds.
    const accepted: string[] = [];
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. %'];
    for (let at = 0; at < sealed.length; at++) {
      for (const character of alphabet) {
        if (character === sealed[at]) continue;
        const changed = sealed.slice(0, at) + character + sealed.slice(at + 1);
        if (!isRefused(changed)) accepted.push(changed);
      }
    }
    expect(accepted).toEqual([]);
    const respelled = [
      `${sealed}=`,
      `${sealed}==`,
      ` ${sealed}`,
      `${sealed}.`,
      sealed.replace('.', '=.'),
      sealed.slice(0, -1),
      '',
    ];
    for (const other of respelled) expect(() => cursors.open(SCOPE, other)).toThrow(InvalidLastKeyError);
  });

  it('are never accepted if they were not issued', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(() => cursors.open(SCOPE, text)).toThrow(InvalidLastKeyError);
      }),
    );
  });
});
