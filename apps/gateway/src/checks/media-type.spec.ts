import { mediaTypeSentence, takesMediaType } from './media-type';

describe('media types', () => {
  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset=utf-8',
  ])('takes %s for JSON', (type) => {
    expect(takesMediaType('json', type)).toBe(true);
    expect(takesMediaType('form-or-json', type)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'text/plain',
    'application/jsonp',
    'application/problem+json',
    'text/html; a=application/json',
  ])('does not take %s for JSON', (type) => {
    expect(takesMediaType('json', type)).toBe(false);
    expect(takesMediaType('form-or-json', type)).toBe(false);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes %s only where forms are taken',
    (type) => {
      expect(takesMediaType('form-or-json', type)).toBe(true);
      expect(takesMediaType('json', type)).toBe(false);
    },
  );

  it('says what it takes', () => {
    expect(mediaTypeSentence('json')).toBe('Content-Type must be application/json');
  });
});
