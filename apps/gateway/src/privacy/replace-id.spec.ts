import { replaceId } from './replace-id';

const replaced = (value: unknown) => replaceId(value, 'seeker-4.6', 'erased-1');

it('replaces an id in texts, lists, objects and keys', () => {
  expect(replaced('seeker-4.6')).toBe('erased-1');
  expect(replaced({ of: ['seeker-4.6', 7], 'seeker-4.6': null, text: 'Mail to seeker-4.6, "seeker-4.6"' })).toEqual({
    of: ['erased-1', 7],
    'erased-1': null,
    text: 'Mail to erased-1, "erased-1"',
  });
});

it('leaves an id that contains it, and one that only a pattern would match', () => {
  const others = { a: 'seeker-4.67', b: 'old-seeker-4.6', c: 'seeker-4x6', d: 'seeker-4.6|x' };
  expect(replaced(others)).toBe(others);
});

it('takes the replacement as it is', () => {
  expect(replaceId('a b', 'a', '$&$1')).toBe('$&$1 b');
});
