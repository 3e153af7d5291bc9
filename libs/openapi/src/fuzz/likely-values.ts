import fc from 'fast-check';
import { type OpenApiDocument, type Reference, resolved, type Schema } from '../document';
import { isKnownName, type KnownName, placeOf } from './known-values';

const SHORT_TEXTS = ['Web Development', 'C++', 'ß', '日本語', 'a', 'A quiet place', '100 %', 'e\u0301'];
const URLS = ['https://example.com', 'https://example.com/a?b=c#d', 'HTTPS://example.com:8443/%20'];
const LONGEST = 300;
const MOST_ITEMS = 4;

interface StringSchema extends Schema {
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
}

interface NumberSchema extends Schema {
  minimum?: number;
  maximum?: number;
}

/** Makes values that a schema takes, most of the time: whatever comes of them has to be declared in any case. */
export class LikelyValues {
  constructor(private readonly document: OpenApiDocument) {}

  /** @param name of the field or parameter: what answers gave under this name is used again */
  of(given: Schema | Reference, name = ''): fc.Arbitrary<unknown> {
    const schema = resolved<Schema>(this.document, given);
    if (isKnownName(name)) return withKnown(name, this.unknown(schema, name));
    return this.unknown(schema, name);
  }

  private unknown(schema: Schema, name: string): fc.Arbitrary<unknown> {
    const { allOf, anyOf, examples } = schema as { allOf?: Schema[]; anyOf?: Schema[]; examples?: unknown[] };
    if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
    if (allOf) return this.of(allOf[0]!, name);
    if (anyOf) return fc.oneof(...anyOf.map((one) => this.of(one, name)));
    const any = this.ofType(schema);
    return examples
      ? fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...examples) }, { weight: 3, arbitrary: any })
      : any;
  }

  private ofType(schema: Schema): fc.Arbitrary<unknown> {
    if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => this.ofType({ ...schema, type })));
    switch (schema.type) {
      case 'string':
        return text(schema);
      case 'integer':
        return wholeNumber(schema);
      case 'number':
        return amount(schema);
      case 'array':
        return fc.array(this.of(schema.items as Schema), { maxLength: MOST_ITEMS });
      case 'object':
        return this.object(schema);
      default:
        return fc.constant(null);
    }
  }

  private object({ properties = {}, required = [] }: { properties?: Record<string, Schema>; required?: string[] }) {
    const fields = Object.entries(properties).map(([name, schema]) => [name, this.of(schema, name)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: required, noNullPrototype: true });
  }
}

const withKnown = (name: KnownName, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fc.nat(5).map((nth) => placeOf(name, nth)) }, { weight: 1, arbitrary: other });

function text({ minLength = 0, maxLength = LONGEST, pattern, format }: StringSchema): fc.Arbitrary<string> {
  if (format === 'uri') return fc.constantFrom(...URLS);
  const isRight = (value: string) =>
    [...value].length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(value));
  const shorts = SHORT_TEXTS.filter((short) => isRight(short) && short.length >= minLength);
  const longest = 'x'.repeat(maxLength);
  const any = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, LONGEST) });
  return fc.oneof(
    { weight: 5, arbitrary: shorts.length > 0 ? fc.constantFrom(...shorts) : fc.constant(longest) },
    { weight: 4, arbitrary: any.map((value) => (isRight(value) ? value : 'a')) },
    { weight: 1, arbitrary: fc.constant(longest) },
  );
}

/** Small ones more often: of seconds they are what ends while one looks. */
const wholeNumber = ({ minimum = 0, maximum = 1_000 }: NumberSchema): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, minimum + 4) }) },
    { weight: 3, arbitrary: fc.integer({ min: minimum, max: maximum }) },
    { weight: 1, arbitrary: fc.constant(maximum) },
  );

const amount = ({ minimum = 0, maximum = 1_000 }: NumberSchema): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: Math.ceil(minimum * 100), max: 100_000 }).map((cents) => cents / 100),
    fc.constantFrom(minimum, maximum),
  );
