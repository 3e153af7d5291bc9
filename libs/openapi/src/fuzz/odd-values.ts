import fc from 'fast-check';

/** Texts that have broken other servers. */
export const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\r\nX-Injected: 1',
  '\ud800',
  '\u202e\u200b\ufeff',
  '👩‍👩‍👧‍👦',
  'Ａ㎏ﬁ',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-0',
  '1e999',
  '../../etc/passwd',
  "' OR '1'='1",
  '{{constructor}}',
  '<script>alert(1)</script>',
  '${jndi:ldap://127.0.0.1/a}',
  '%00%ff%zz',
  'x'.repeat(201),
  'é'.repeat(10_001),
];

export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

/** Some value that JSON can hold, whatever is wanted. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: oddText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 0.001, 1e15, -1e300, [], {}, [[]], [null], { toString: 1 }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Texts of which no JSON object can be made that anybody wants. */
export const oddBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    '0',
    '"text"',
    '[]',
    '[{}]',
    '{',
    '{"name":}',
    '{"name":"a",}',
    "{'name':'a'}",
    '{"name":NaN}',
    '{"payAmount":1e999}',
    '{"payAmount":12345678901234567890}',
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    '\ufeff{}',
    '{"name":"\ud800"}',
    `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    `{"name":"${'x'.repeat(101_000)}"}`,
  ),
  oddText,
);

/** As they stand on the wire, where only some bytes may. */
export const ODD_SEGMENTS = [
  '%00',
  '%2e%2e',
  '..%2f..%2fhealth%2flive',
  '%5c',
  '%zz',
  '%',
  '%ff',
  '%e2%80%ae',
  '__proto__',
  'constructor',
  '*',
  ';a=b',
  ':jobId',
  '{jobId}',
  'a%2Fb',
  '.',
  '..',
  '%20',
  'x'.repeat(2_049),
  '\xe9',
];

export const ODD_QUERIES = [
  'verbose=true',
  '__proto__=1',
  '__proto__[a]=1',
  'constructor=1',
  'limit[]=1',
  'limit=1&limit=2',
  'limit=0x10',
  'limit=1e1',
  '%00=1',
  '%zz=%zz',
  '=',
  '&&&',
  '?',
  'lastKey=',
  'lastKey=AAAA.BBBB',
  `a=${'x'.repeat(4_000)}`,
];

export const ODD_HEADERS: readonly [string, string][] = [
  ['accept', 'application/problem+json'],
  ['accept', 'application/problem+json;q=0, */*'],
  ['accept', 'text/html,application/xhtml+xml'],
  ['accept', 'image/png'],
  ['accept', ';;;'],
  ['accept-encoding', 'gzip, br, x-unknown'],
  ['accept-language', 'xx-YY;q=9'],
  ['authorization', 'Bearer x.y.z'],
  ['content-encoding', 'gzip'],
  ['content-type', 'application/json; charset=utf-16'],
  ['cookie', 'a=b; __proto__=c'],
  ['forwarded', 'for=1.2.3.4;host=elsewhere'],
  ['host', 'elsewhere.example.com'],
  ['idempotency-key', ''],
  ['idempotency-key', 'not one word'],
  ['idempotency-key', 'k'.repeat(256)],
  ['if-match', '*'],
  ['if-match', 'W/"weak"'],
  ['if-match', ',,,"'],
  ['if-none-match', '*'],
  ['if-modified-since', 'yesterday'],
  ['origin', 'https://elsewhere.example.com'],
  ['origin', 'null'],
  ['range', 'bytes=0-1'],
  ['traceparent', '00-zz-zz-zz'],
  ['x-forwarded-for', '1.2.3.4, not-an-address'],
  ['x-forwarded-host', 'elsewhere.example.com'],
  ['x-http-method-override', 'DELETE'],
  ['x-internal-command-id', '00000000-0000-4000-8000-000000000000'],
  ['x-request-id', 'short'],
  ['x-request-id', 'given-by-the-client'],
  ['x-user-email', 'not an address'],
  ['x-user-id', 'not one word'],
  ['x-user-id', 'u'.repeat(129)],
  ['x-user-id', '\xfcser'],
  ['x-user-type', 'owner'],
  ['x-user-type', 'seeker'],
  ['x-user-type', 'admin'],
  ['x_user_id', 'owner-123'],
  ['x-long', 'x'.repeat(8_000)],
  ['x-too-long', 'x'.repeat(17_000)],
];

export const ODD_TYPES = ['text/plain', 'application/xml', 'application/jsonp', 'multipart/form-data', 'nonsense', ''];
export const ODD_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'QUERY', 'PROPFIND'];
export const ODD_PATHS = [
  '/',
  '//',
  '/nothing',
  '/job',
  '/job/owner',
  '/job/owner/nothing',
  '/categories/',
  '/Categories',
];
