import { isCategoryId } from './category-id';

it.each(['a', '3d', 'web-development', '--0123456789abcdef', 'a'.repeat(80)])(
  '%s can be the id of a category',
  (text) => {
    expect(isCategoryId(text)).toBe(true);
  },
);

it.each(['', 'a'.repeat(81), 'Web', 'a b', 'a_b', 'é', '../a', 'a/', 'a\n'])(
  '%j cannot be the id of a category',
  (text) => {
    expect(isCategoryId(text)).toBe(false);
  },
);
