import { preferredType } from './preferred-type';

const OFFERED = ['application/json', 'text/html'] as const;

it.each([
  [undefined, 'application/json'],
  ['', undefined],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', 'text/html'],
  ['text/html', 'text/html'],
  ['TEXT/HTML', 'text/html'],
  ['text/*', 'text/html'],
  ['application/json, text/html', 'application/json'],
  ['text/html;q=0.5, application/json;q=0.9', 'application/json'],
  ['text/html;q=0.9, application/json;q=0.1', 'text/html'],
  ['text/html;q=0, */*', 'application/json'],
  ['image/png', undefined],
])('a client with Accept %j is best served with %s', (accept, type) => {
  expect(preferredType(accept, OFFERED)).toBe(type);
});
