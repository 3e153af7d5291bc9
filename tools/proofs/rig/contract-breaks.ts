import type { SchemaKeywords } from '../../contracts/events';

/** A copy with one changed field. */
export interface Break<Thing> {
  what: string;
  broken: Thing;
}

type Json = Record<string, unknown>;
type Place = readonly (string | number)[];

/** The schema, with each of its fields in turn removed, made optional and retyped. */
export function schemaBreaks(schema: SchemaKeywords): Break<SchemaKeywords>[] {
  const changed = (place: Place, what: string, change: (part: SchemaKeywords) => void): Break<SchemaKeywords> => {
    const broken = structuredClone(schema);
    change(at(broken, place) as SchemaKeywords);
    return { what: `${place.join('/')} ${what}`, broken };
  };
  const breaksOf = (part: SchemaKeywords, place: Place): Break<SchemaKeywords>[] => [
    ...Object.entries(part.properties ?? {}).flatMap(([name, field]) => [
      changed(place, `without ${name}`, ({ properties, required = [] }) => {
        delete properties![name];
        if (required.includes(name)) required.splice(required.indexOf(name), 1);
      }),
      ...(part.required?.includes(name)
        ? [changed(place, `with optional ${name}`, ({ required }) => required!.splice(required!.indexOf(name), 1))]
        : []),
      ...breaksOf(field, [...place, 'properties', name]),
    ]),
    ...(place.length > 0 ? [changed(place, 'retyped', (field) => (field.type = otherTypeThan(field)))] : []),
    ...(['items', 'additionalProperties'] as const).flatMap((name) => {
      const inner = part[name];
      return typeof inner === 'object' ? breaksOf(inner, [...place, name]) : [];
    }),
  ];
  return breaksOf(schema, []);
}

/** The message, with each field of its schema in turn removed, if it is required, and retyped. */
export function messageBreaks<Message extends object>(message: Message, schema: SchemaKeywords): Break<Message>[] {
  const changed = (place: Place, what: string, change: (parent: Json, name: string) => void): Break<Message> => {
    const broken = structuredClone(message);
    change(at(broken, place.slice(0, -1)) as Json, String(place.at(-1)));
    return { what: `${place.join('/')} ${what}`, broken };
  };
  const breaksOf = (value: unknown, part: SchemaKeywords, place: Place): Break<Message>[] => {
    const fields = Object.entries(part.properties ?? {}).filter(([name]) => Object.hasOwn(value as object, name));
    return [
      ...fields.flatMap(([name, field]) => [
        ...(part.required?.includes(name)
          ? [changed([...place, name], 'removed', (parent, key) => delete parent[key])]
          : []),
        ...breaksOf((value as Json)[name], field, [...place, name]),
      ]),
      ...(place.length > 0
        ? [changed(place, 'retyped', (parent, key) => (parent[key] = typeof value === 'number' ? 'text' : 42))]
        : []),
      ...(Array.isArray(value) && part.items
        ? value.flatMap((item, index) => breaksOf(item, part.items!, [...place, index]))
        : []),
    ];
  };
  return breaksOf(message, schema, []);
}

const at = (thing: object, place: Place): unknown =>
  place.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], thing);

const otherTypeThan = ({ type }: SchemaKeywords): string =>
  JSON.stringify(type).includes('string') ? 'integer' : 'string';
