import { isCategoryId, normalizedName } from '@freelance/contracts';
import fc from 'fast-check';
import { categoryIdOf, legacyCategoryIdOf } from './category-name';

describe('the id of a category', () => {
  it('is the plain kebab form when that maps back to the name', () => {
    expect(categoryIdOf('Web Development')).toBe('web-development');
    expect(categoryIdOf('  web \t DEVELOPMENT ')).toBe('web-development');
    expect(categoryIdOf('3D')).toBe('3d');
  });

  it('is the readable part and a hash when another name has the same kebab form', () => {
    expect(categoryIdOf('Web-Development')).toMatch(/^web-development--[0-9a-f]{16}$/);
    expect(categoryIdOf('Café')).toMatch(/^cafe--[0-9a-f]{16}$/);
    expect(categoryIdOf('C++')).toMatch(/^c--[0-9a-f]{16}$/);
    expect(categoryIdOf('R & D')).toMatch(/^r-d--[0-9a-f]{16}$/);
    expect(categoryIdOf('C++')).not.toBe(categoryIdOf('C#'));
    expect(categoryIdOf('設計')).toMatch(/^--[0-9a-f]{16}$/);
    expect(categoryIdOf('設計')).not.toBe(categoryIdOf('翻訳'));
  });

  it('has at most 80 characters, also for the longest names', () => {
    expect(categoryIdOf('a'.repeat(80))).toBe('a'.repeat(80));
    expect(categoryIdOf('a'.repeat(81))).toHaveLength(80);
    expect(isCategoryId(categoryIdOf('word '.repeat(40)))).toBe(true);
  });

  it('is the same for names that only differ in spelling', () => {
    expect(normalizedName('ＷＥＢ　ﬁx')).toBe('web fix');
    expect(categoryIdOf('STRASSE')).toBe(categoryIdOf('straße'));
    expect(categoryIdOf('ΟΔΟΣ')).toBe(categoryIdOf('οδος'));
    expect(categoryIdOf('Kalıp')).not.toBe(categoryIdOf('Kalip'));
    expect(categoryIdOf('STRAẞE')).toBe(categoryIdOf('Straße'));
    for (const twin of ['Caf\u200bé', 'Ca\u00adfé', 'Café\ufe0f', '\u2060Café', 'Cafe\u034f\u0301', 'C\u{e0061}afé'])
      expect(categoryIdOf(twin)).toBe(categoryIdOf('Café'));
  });

  it('does not change for names of earlier releases', () => {
    expect(categoryIdOf('Café')).toBe('cafe--850f7dc43910ff89');
    expect(categoryIdOf('ΟΔΟΣ')).toBe('--3a2c9e1f2803431e');
    expect(categoryIdOf('İstanbul & ǅ')).toBe('istanbul-dz--87f79cd911985178');
    expect(legacyCategoryIdOf('Ca\u00adfé')).toBe('ca-fe--20098870afa08142');
  });

  it('compares every character by Unicode case folding', () => {
    const characterOf = new Map<string, string>();
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      // All other characters are compared unchanged.
      if (!/[\p{Cased}\p{Changes_When_Casemapped}\p{Changes_When_NFKC_Casefolded}]/u.test(character)) continue;
      const compared = normalizedName(character);
      const twins = [character.toUpperCase(), character.toLowerCase(), character.normalize('NFKC')];
      if (character !== 'ı' && twins.some((twin) => normalizedName(twin) !== compared)) throw new Error(character);
      if (/\p{Default_Ignorable_Code_Point}/u.test(character) && compared !== '') throw new Error(character);
      // Characters that NFKC_Casefold does not change are different names, except those that are trimmed.
      if (/[\p{Changes_When_NFKC_Casefolded}\s]/u.test(character)) continue;
      if (characterOf.has(compared)) throw new Error(`${character} is compared as ${characterOf.get(compared)}`);
      characterOf.set(compared, character);
    }
    expect(characterOf.size).toBeGreaterThan(1_000);
  });

  it('is well formed for any name, and equal exactly when the normalized names are', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(isCategoryId(categoryIdOf(a))).toBe(true);
        expect(categoryIdOf(a) === categoryIdOf(b)).toBe(normalizedName(a) === normalizedName(b));
        expect(normalizedName(normalizedName(a))).toBe(normalizedName(a));
      }),
    );
  });
});
