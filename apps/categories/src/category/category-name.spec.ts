import { isCategoryId } from '@freelance/contracts';
import fc from 'fast-check';
import { categoryIdOf, comparedName } from './category-name';

describe('the id of a category', () => {
  it('is the plain kebab form where that maps back to the name', () => {
    expect(categoryIdOf('Web Development')).toBe('web-development');
    expect(categoryIdOf('  web \t DEVELOPMENT ')).toBe('web-development');
    expect(categoryIdOf('3D')).toBe('3d');
  });

  it('is the readable part and a hash where the kebab form could be another name', () => {
    expect(categoryIdOf('Web-Development')).toMatch(/^web-development--[0-9a-f]{16}$/);
    expect(categoryIdOf('Café')).toMatch(/^cafe--[0-9a-f]{16}$/);
    expect(categoryIdOf('C++')).toMatch(/^c--[0-9a-f]{16}$/);
    expect(categoryIdOf('R & D')).toMatch(/^r-d--[0-9a-f]{16}$/);
    expect(categoryIdOf('C++')).not.toBe(categoryIdOf('C#'));
    expect(categoryIdOf('設計')).toMatch(/^--[0-9a-f]{16}$/);
    expect(categoryIdOf('設計')).not.toBe(categoryIdOf('翻訳'));
  });

  it('fits for the longest names', () => {
    expect(categoryIdOf('a'.repeat(80))).toBe('a'.repeat(80));
    expect(categoryIdOf('a'.repeat(81))).toHaveLength(80);
    expect(isCategoryId(categoryIdOf('word '.repeat(40)))).toBe(true);
  });

  it('takes names that only look different for one', () => {
    expect(comparedName('ＷＥＢ　ﬁx')).toBe('web fix');
    expect(categoryIdOf('STRASSE')).toBe(categoryIdOf('straße'));
    expect(categoryIdOf('ΟΔΟΣ')).toBe(categoryIdOf('οδος'));
    expect(categoryIdOf('Kalıp')).not.toBe(categoryIdOf('Kalip'));
  });

  it('is well formed for any name, and equal exactly when the compared names are', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(isCategoryId(categoryIdOf(a))).toBe(true);
        expect(categoryIdOf(a) === categoryIdOf(b)).toBe(comparedName(a) === comparedName(b));
        expect(comparedName(comparedName(a))).toBe(comparedName(a));
      }),
    );
  });
});
