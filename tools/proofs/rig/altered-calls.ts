import { toUSVString } from 'node:util';
import fc from 'fast-check';
import type { WireCall } from './valid-calls';

/** Changes one part of a call; most results are invalid. */
export type Alteration = (call: WireCall) => WireCall;

const TEXTS = ['', '\u0000', '\ud800', '\u202e', '__proto__', '1e999', '../../health/live', '%zz', 'x'.repeat(20_001)];
const BODIES = ['', 'null', '[]', '"text"', '{', '{"name":NaN}', '{"payAmount":1e999}', '\ufeff{}'];
const DEEP = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
const LONG = `{"name":"${'x'.repeat(101_000)}"}`;
const NAMES = ['__proto__', 'constructor', 'toString', '', 'ownerId', 'isAdmin'];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'];
const TYPES = ['text/plain', 'application/json; charset=utf-16', 'multipart/form-data', 'nonsense', ''];
const SEGMENTS = ['', '.', '..', '%00', '%2e%2e', '%ff', '%zz', 'a%2Fb', '*', '__proto__', 'x'.repeat(2_049)];
const QUERIES = [
  'verbose=1',
  'limit[]=1',
  'limit=1&limit=2',
  'limit=0x10',
  '__proto__=1',
  '%zz=%zz',
  '=',
  'lastKey=a.b',
];
const HEADERS: readonly (readonly [string, string])[] = [
  ['accept', 'application/problem+json'],
  ['accept', 'text/html'],
  ['accept', ';;;'],
  ['authorization', 'Bearer x.y.z'],
  ['content-encoding', 'gzip'],
  ['host', 'elsewhere.example.com'],
  ['idempotency-key', ''],
  ['idempotency-key', 'one-key-for-many-calls'],
  ['idempotency-key', 'k'.repeat(256)],
  ['if-match', '"other"'],
  ['if-match', ',,,"'],
  ['if-none-match', '*'],
  ['origin', 'https://elsewhere.example.com'],
  ['x-http-method-override', 'DELETE'],
  ['x-internal-command-id', '00000000-0000-4000-8000-000000000000'],
  ['x-request-id', 'short'],
  ['x-user-id', ''],
  ['x-user-id', 'not one word'],
  ['x-user-id', 'user-of-nothing'],
  ['x-user-type', 'seeker'],
  ['x-user-type', 'admin'],
  ['x-too-long', 'x'.repeat(17_000)],
];

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 0.001, 1e15, ...TEXTS),
  fc.jsonValue({ maxDepth: 2 }),
);

const withBody = (call: WireCall, body: string): WireCall => ({
  ...call,
  headers: { ...call.headers, 'content-type': 'application/json' },
  body,
});

/** Written as text, because `JSON.stringify` omits `__proto__`. */
const withField = (call: WireCall, name: string, value: unknown): WireCall => {
  const { [name]: _old, ...fields } = JSON.parse(call.body ?? '{}') as Record<string, unknown>;
  const entries = [...Object.entries(fields), ...(value === undefined ? [] : [[name, value] as const])];
  return withBody(call, `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${JSON.stringify(field)}`).join()}}`);
};

const withKnownField = (call: WireCall, nth: number, value: unknown): WireCall => {
  const names = Object.keys(JSON.parse(call.body ?? '{}') as object);
  return withField(call, names[nth % names.length] ?? 'name', value);
};

/** Replaces a segment, or adds one at the end. */
const withSegment = (call: WireCall, nth: number, segment: string): WireCall => {
  const segments = call.path.split('/');
  segments[1 + (nth % segments.length)] = segment;
  return { ...call, path: segments.join('/') };
};

export const alterations: fc.Arbitrary<Alteration> = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), anyValue).map(
    ([name, value]) =>
      (call: WireCall) =>
        withField(call, name, value),
  ),
  fc.tuple(fc.nat(9), anyValue).map(
    ([nth, value]) =>
      (call: WireCall) =>
        withKnownField(call, nth, value),
  ),
  fc.nat(9).map((nth) => (call: WireCall) => withKnownField(call, nth, undefined)),
  fc.constantFrom(...BODIES, DEEP, LONG).map((body) => (call: WireCall) => withBody(call, body)),
  fc.constantFrom(...METHODS).map((method) => (call: WireCall) => ({ ...call, method })),
  fc.constantFrom(...TYPES).map((type) => (call: WireCall) => ({
    ...call,
    headers: { ...call.headers, 'content-type': type },
    body: call.body ?? '{}',
  })),
  fc.constantFrom(...QUERIES).map((query) => (call: WireCall) => ({ ...call, path: `${call.path}?${query}` })),
  fc.constantFrom(...HEADERS).map(([name, value]) => (call: WireCall) => ({
    ...call,
    headers: { ...call.headers, [name]: value },
  })),
  fc
    .tuple(fc.nat(5), fc.oneof(fc.constantFrom(...SEGMENTS), fc.string({ unit: 'binary', maxLength: 30 }).map(encoded)))
    .map(
      ([nth, segment]) =>
        (call: WireCall) =>
          withSegment(call, nth, segment),
    ),
);

function encoded(text: string): string {
  return encodeURIComponent(toUSVString(text));
}
