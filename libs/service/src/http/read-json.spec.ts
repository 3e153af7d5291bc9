import { readJson } from './read-json';

const read = (text: string) => readJson(Buffer.from(text));

describe('reading a JSON body', () => {
  it('returns the parsed value', () => {
    expect(read('{"a": [1, 2.50, -3e2], "b": "[[[\\"{", "c": null}')).toEqual({
      a: [1, 2.5, -300],
      b: '[[["{',
      c: null,
    });
    expect(read('')).toBeUndefined();
  });

  it.each(['{', '{"a":}', '{"__proto__": {}'])('refuses %s', (text) => {
    expect(() => read(text)).toThrow(SyntaxError);
  });

  it.each([
    ['{"__proto__": {}}', '__proto__'],
    ['{"a": [{"\\u005f_proto__": 1}]}', '__proto__'],
    ['{"constructor": {"prototype": {}}}', 'constructor'],
  ])('names the forbidden field in %s', (text, field) => {
    const details = [{ field, message: `${field} is not a known field` }];
    expect(() => read(text)).toThrow(expect.objectContaining({ details }));
  });

  it('refuses bytes that are not UTF-8, and does not replace them', () => {
    expect(() => readJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(SyntaxError);
  });

  it.each(['', '\\'])('reads a string without an end only once, when %j follows it', (rest) => {
    const startedAt = performance.now();
    expect(() => read(`"${'\\"'.repeat(49_000)}${rest}`)).toThrow(SyntaxError);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('accepts twenty levels of nesting and no more, whatever strings contain', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(() => read(nested(20))).not.toThrow();
    expect(() => read(nested(21))).toThrow('Request body must not be nested deeper than 20 levels');
    expect(() => read('{"a":'.repeat(45_000))).toThrow('nested deeper');
    expect(() => read(`"${'['.repeat(1_000)}"`)).not.toThrow();
  });

  it.each(['999999999.9999999999', '1000000000.00000001', '1.0000000000000001', '0.010000000000000000001'])(
    'refuses %s, which a double cannot hold exactly',
    (number) => {
      expect(() => read(`{"payAmount": ${number}}`)).toThrow('payAmount must have at most 15 significant digits');
    },
  );

  it.each([
    ['[{"a": 1}, 1234567890123456]', 'body'],
    ['{"a": "x", "b": {"c": 1, "d": [1, 1234567890123456]}}', 'b.d'],
    ['{"a": {"b": 1}, "c" : 1234567890123456}', 'c'],
  ])('names the field of the number in %s', (text, field) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ details: [expect.objectContaining({ field })] }));
  });

  it.each([
    ['1000000000', 1_000_000_000],
    ['0.010000000000000000000', 0.01],
    ['123456789.99', 123_456_789.99],
    ['-0.00000000000000000000000000012', -1.2e-28],
  ])('accepts %s', (number, value) => {
    expect(read(number)).toBe(value);
  });
});
