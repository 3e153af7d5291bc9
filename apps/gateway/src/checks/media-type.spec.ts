import { mediaTypeError } from './media-type';

describe('the kind of a body', () => {
  const ofType = (type: string | undefined) => (type === undefined ? {} : { 'content-type': type });

  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/json;charset=utf8',
  ])('is JSON for the type %s', (type) => {
    expect(mediaTypeError('json', ofType(type))).toBeUndefined();
    expect(mediaTypeError('form-or-json', ofType(type))).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    'json',
    'text/plain',
    'application/jsonp',
    'application/problem+json',
    'text/html; a=application/json',
  ])('is not JSON for the type %s', (type) => {
    expect(mediaTypeError('json', ofType(type))).toBe('Content-Type must be application/json');
    expect(mediaTypeError('form-or-json', ofType(type))).toContain('application/json or');
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'may be %s only on routes that accept forms',
    (type) => {
      expect(mediaTypeError('form-or-json', ofType(type))).toBeUndefined();
      expect(mediaTypeError('json', ofType(type))).toBeDefined();
    },
  );

  it.each(['utf-16', 'latin1'])('is refused with the charset %s, which no service decodes', (charset) => {
    expect(mediaTypeError('json', ofType(`application/json; charset=${charset}`))).toContain('utf-8');
  });

  it.each(['charset=utf-8; charset=latin1', 'charset=utf-8;Charset="utf-8"', 'a=b; charset=utf-8 ;\tcharset = x'])(
    'is refused with more than one charset: %s',
    (parameters) => {
      const fault = mediaTypeError('json', ofType(`application/json; ${parameters}`));
      expect(fault).toBe('Content-Type must have at most one charset');
    },
  );

  it.each(['gzip', 'br'])('is refused when it is compressed: %s', (encoding) => {
    const headers = { ...ofType('application/json'), 'content-encoding': encoding };
    expect(mediaTypeError('json', headers)).toBe('Content-Encoding is not supported');
    expect(mediaTypeError('json', { ...headers, 'content-encoding': 'identity' })).toBeUndefined();
  });
});
