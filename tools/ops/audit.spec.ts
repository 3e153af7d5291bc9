import { countText } from './audit';

it.each([
  ['letters', 1, '1 letter'],
  ['letters', 2, '2 letters'],
  ['copied', 1, '1 copied'],
])('%s of %i is "%s"', (name, count, text) => expect(countText(name, count)).toBe(text));
