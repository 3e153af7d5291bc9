import { toUSVString } from 'node:util';
import fc from 'fast-check';
import type { OpenApiDocument, Schema } from '../document';
import { LikelyValues } from './likely-values';
import { type Operation, operationsIn } from './operations';
import type { Request, Twist } from './request';
import { twists } from './twists';

/** Calls of one visitor, by these people; the first one posts most jobs, the second one does most of them. */
export interface Visitors {
  people: readonly string[];
}

/** Turned by more than this at once, the clock of a sandbox would be at its end after ten calls. */
const LONGEST_TURN_SECONDS = 60;
const TURN_OF_THE_CLOCK = 'advanceClock';

/** Requests to every operation of the document, right ones and wrong ones. */
export function requests(document: OpenApiDocument, visitors: Visitors): fc.Arbitrary<Request> {
  const values = new LikelyValues(document);
  return fc.oneof(
    ...operationsIn(document).map((operation) => ({
      weight: weightOf(operation),
      arbitrary: requestsTo(operation, values, visitors),
    })),
  );
}

function weightOf({ method, isAnonymous }: Operation): number {
  // All who are nobody share one budget, and it is small.
  if (isAnonymous) return 1;
  return method === 'GET' ? 2 : 4;
}

function requestsTo(operation: Operation, values: LikelyValues, { people }: Visitors): fc.Arbitrary<Request> {
  const right = fc
    .record({
      caller: callerOf(operation, people),
      parameters: fc.tuple(...operation.parameters.map((parameter) => parameterValue(parameter, values))),
      body: bodyOf(operation, values),
    })
    .map(({ caller, parameters, body }): Request => {
      const given = operation.parameters.flatMap((parameter, n) =>
        parameters[n] === undefined ? [] : [{ ...parameter, value: parameters[n] }],
      );
      const path = given
        .filter((parameter) => parameter.in === 'path')
        .reduce((known, { name, value }) => known.replace(`{${name}}`, encoded(value)), operation.template);
      const headers = given.filter((parameter) => parameter.in === 'header');
      return {
        operation: operation.name,
        method: operation.method,
        path,
        query: given
          .filter((parameter) => parameter.in === 'query')
          .map(({ name, value }) => [name, encoded(value)] as const),
        headers: [
          ['x-user-id', caller] as const,
          ...(body === undefined ? [] : [['content-type', body.type] as const]),
          ...headers.map(({ name, value }) => [name.toLowerCase(), value] as const),
        ],
        body: body?.text,
        times: 1,
      };
    });
  const some = fc.oneof(
    { weight: 12, arbitrary: fc.constant<Twist[]>([]) },
    { weight: 7, arbitrary: fc.array(twists(operation), { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(twists(operation), { minLength: 2, maxLength: 3 }) },
  );
  return fc.tuple(right, some).map(([request, all]) => {
    const twisted = all.reduce((known, twist) => twist(known), request);
    // One twist may allow what the other one forbids.
    return all.length > 1 ? { ...twisted, forbidden: undefined } : twisted;
  });
}

/** Not the places for what is known: that is encoded when it is. */
const encoded = (value: string): string => (value.startsWith('⟦') ? value : encodeURIComponent(toUSVString(value)));

function callerOf({ template }: Operation, people: readonly string[]): fc.Arbitrary<string> {
  const usual = people[template.includes('/owner/') ? 0 : 1]!;
  return fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...people) });
}

/** Headers may hold only some characters; what is left out is undefined. */
function parameterValue(
  { name, in: place, required, schema }: Operation['parameters'][number],
  values: LikelyValues,
): fc.Arbitrary<string | undefined> {
  const tags = /^if-/i.test(name) ? 'etag' : name;
  const value = values.of(schema, tags).map(String);
  const sendable = place === 'header' ? value.map(asHeader) : value;
  // Odd segments are a twist; an empty one would be another path.
  if (place === 'path') return sendable.map((text) => text || 'a');
  return required ? sendable : sometimes(place === 'header' ? 15 : 40, sendable);
}

const sometimes = <Value>(percent: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 100 - percent, arbitrary: fc.constant(undefined) }, { weight: percent, arbitrary: value });

const asHeader = (text: string): string => (/^[\x20-\x7e⟦⟧]*$/.test(text) ? text : 'a');

function bodyOf(
  { name, bodies, needsBody }: Operation,
  values: LikelyValues,
): fc.Arbitrary<{ type: string; text: string } | undefined> {
  if (bodies.length === 0) return fc.constant(undefined);
  const body = fc.oneof(
    ...bodies.map(([type, schema]) => {
      const content = name === TURN_OF_THE_CLOCK ? shortTurn(values, schema) : values.of(schema);
      return content.map((value) => ({ type, text: type === 'application/json' ? JSON.stringify(value) : 'a=b' }));
    }),
  );
  return needsBody ? body : sometimes(60, body);
}

const shortTurn = (values: LikelyValues, schema: Schema): fc.Arbitrary<unknown> =>
  values.of(schema).map((turn) => ({
    ...(turn as object),
    seconds: Math.min((turn as { seconds: number }).seconds, LONGEST_TURN_SECONDS),
  }));
