import { toUSVString } from 'node:util';
import fc from 'fast-check';
import {
  ODD_HEADERS,
  ODD_METHODS,
  ODD_PATHS,
  ODD_QUERIES,
  ODD_SEGMENTS,
  ODD_TYPES,
  oddBody,
  oddText,
  oddValue,
} from './odd-values';
import type { Operation } from './operations';
import type { Request, Twist } from './request';

type Fields = Record<string, unknown>;

const withHeader = (request: Request, name: string, value: string | undefined): Request => ({
  ...request,
  headers: [
    ...request.headers.filter(([known]) => known !== name),
    ...(value === undefined ? [] : [[name, value] as const]),
  ],
});

/** What a body says, when it is an object in JSON. */
function fieldsOf({ body }: Request): Fields | undefined {
  try {
    const value = JSON.parse(body ?? '') as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

const jsonBody = (request: Request, body: string): Request => ({
  ...withHeader(request, 'content-type', 'application/json'),
  body,
});

/** `JSON.stringify` leaves `__proto__` out. */
const textWithField = (fields: Fields, name: string, value: unknown): string => {
  const { [name]: _old, ...others } = fields;
  const rest = JSON.stringify(others).slice(1, -1);
  return `{${rest === '' ? '' : `${rest},`}${JSON.stringify(name)}:${JSON.stringify(value)}}`;
};

const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

const unknownField: fc.Arbitrary<Twist> = fc
  .tuple(fc.constantFrom(...PROTOTYPE_NAMES, 'isAdmin', 'jobID', '', '$set', 'ownerId'), oddValue)
  .map(([name, value]) => (request) => ({
    ...jsonBody(request, textWithField(fieldsOf(request) ?? {}, name, value)),
    forbidden: `it has the unknown field ${JSON.stringify(name)}`,
  }));

const oddField: fc.Arbitrary<Twist> = fc.tuple(fc.nat(9), oddValue).map(([nth, value]) => (request) => {
  const fields = fieldsOf(request) ?? {};
  const names = Object.keys(fields);
  return names.length === 0 ? request : jsonBody(request, textWithField(fields, names[nth % names.length]!, value));
});

const missingField: fc.Arbitrary<Twist> = fc.nat(9).map((nth) => (request) => {
  const { ...fields } = fieldsOf(request) ?? {};
  const names = Object.keys(fields);
  if (names.length > 0) delete fields[names[nth % names.length]!];
  return jsonBody(request, JSON.stringify(fields));
});

const otherBody: fc.Arbitrary<Twist> = oddBody.map((body) => (request) => jsonBody(request, body));

const noBody: fc.Arbitrary<Twist> = fc.constant((request: Request) => ({
  ...withHeader(request, 'content-type', undefined),
  body: undefined,
}));

const otherType: fc.Arbitrary<Twist> = fc
  .constantFrom(...ODD_TYPES)
  .map((type) => (request) => withHeader({ ...request, body: request.body ?? '{}' }, 'content-type', type));

const otherMethod: fc.Arbitrary<Twist> = fc
  .constantFrom(...ODD_METHODS)
  .map((method) => (request) => ({ ...request, method, operation: 'another method' }));

const otherPath: fc.Arbitrary<Twist> = fc
  .constantFrom(...ODD_PATHS)
  .map((path) => (request) => ({ ...request, path, operation: 'another path' }));

/** In place of a segment, or behind the last one. */
const oddSegment: fc.Arbitrary<Twist> = fc
  .tuple(fc.nat(5), fc.oneof(fc.constantFrom(...ODD_SEGMENTS), oddText.map(asSegment)))
  .map(([nth, segment]) => (request) => {
    const segments = request.path.split('/').slice(1);
    const from = Math.min(nth, segments.length);
    const path = `/${[...segments.slice(0, from), segment, ...segments.slice(from + 1)].join('/')}`;
    return { ...request, path, operation: 'another path' };
  });

function asSegment(text: string): string {
  return encodeURIComponent(toUSVString(text)).slice(0, 3_000);
}

const oddQuery: fc.Arbitrary<Twist> = fc.constantFrom(...ODD_QUERIES).map((query) => (request) => {
  const [name = '', value = ''] = query.split(/=(.*)/s);
  return { ...request, query: [...request.query, [name, value]] };
});

const unknownParameter: fc.Arbitrary<Twist> = fc
  .constantFrom('verbose', 'ownerId', 'toString', 'Limit')
  .map((name) => (request) => ({
    ...request,
    query: [...request.query, [name, '1'] as const],
    forbidden: `it has the unknown query parameter ${name}`,
  }));

const oddParameter: fc.Arbitrary<Twist> = fc.tuple(fc.nat(5), oddText).map(([nth, text]) => (request) => {
  const { length } = request.query;
  const value = asSegment(text);
  return { ...request, query: request.query.map(([name, old], n) => [name, n === nth % length ? value : old]) };
});

const oddHeader: fc.Arbitrary<Twist> = fc.constantFrom(...ODD_HEADERS).map(
  ([name, value]) =>
    (request) =>
      withHeader(request, name, value),
);

const secondCaller: fc.Arbitrary<Twist> = fc.constant((request: Request) => ({
  ...request,
  headers: [...request.headers, ['X-User-ID', 'somebody-else'] as const],
}));

const nobody: fc.Arbitrary<Twist> = fc.constant((request: Request) => withHeader(request, 'x-user-id', undefined));

/** With the same key, as a client does that has got no answer. */
const again: fc.Arbitrary<Twist> = fc
  .string({ unit: fc.constantFrom(...'abcdef'), minLength: 12, maxLength: 12 })
  .map((key) => (request) => ({ ...withHeader(request, 'idempotency-key', key), times: 2 }));

/** Ways to make a right request another one. */
export function twists({ bodies, parameters, ignoresQuery }: Operation): fc.Arbitrary<Twist> {
  const takesJson = bodies.some(([type]) => type === 'application/json');
  const hasQuery = parameters.some((parameter) => parameter.in === 'query');
  const weighted: [number, fc.Arbitrary<Twist>][] = [
    [4, oddHeader],
    [2, oddQuery],
    [1, oddSegment],
    [1, otherMethod],
    [1, otherPath],
    [1, otherType],
    [1, secondCaller],
    [1, nobody],
    ...(ignoresQuery ? [] : ([[2, unknownParameter]] as [number, fc.Arbitrary<Twist>][])),
    ...(hasQuery ? ([[3, oddParameter]] as [number, fc.Arbitrary<Twist>][]) : []),
    ...(takesJson
      ? ([
          [4, oddField],
          [2, missingField],
          [2, unknownField],
          [2, otherBody],
          [1, noBody],
          [3, again],
        ] as [number, fc.Arbitrary<Twist>][])
      : []),
  ];
  return fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}
