import { STORED_LINE_PATTERN } from '@freelance/contracts';
import type { Schema } from './event-schemas';

const ANNOTATIONS = ['$schema', 'title', 'description', 'examples'];

/** Patterns in their released spelling, each with its present spelling. Both accept the same texts. */
export const RESPELLED_PATTERNS: Record<string, string> = {
  '^(?=.*\\S)[^\\x00-\\x1f\\x7f-\\x9f]*$': STORED_LINE_PATTERN,
};
const respelled = (keyword: string, value: unknown): unknown =>
  keyword === 'pattern' ? (RESPELLED_PATTERNS[String(value)] ?? value) : value;

export interface SchemaKeywords extends Schema {
  properties?: Record<string, SchemaKeywords>;
  required?: string[];
  items?: SchemaKeywords;
  /** For a map: the schema of its values. */
  additionalProperties?: SchemaKeywords | boolean;
}

/** Guarantees of a released schema that the current one lacks. Annotations are not guarantees. */
export function breakingChanges(released: Schema, now: Schema | undefined): string[] {
  const kept = new Set(now ? constraintsOf(now) : []);
  return constraintsOf(released).filter((promise) => !kept.has(promise));
}

function constraintsOf(schema: SchemaKeywords, path = ''): string[] {
  const { properties = {}, required = [], items, additionalProperties, ...rest } = schema;
  return [
    ...Object.entries(rest)
      .filter(([keyword]) => !ANNOTATIONS.includes(keyword))
      .map(([keyword, value]) => `${path || '/'} has ${keyword} ${JSON.stringify(respelled(keyword, value))}`),
    ...required.map((name) => `${path}/${name} is always there`),
    ...Object.entries(properties).flatMap(([name, value]) => [
      `${path}/${name} is known`,
      ...constraintsOf(value, `${path}/${name}`),
    ]),
    ...(items ? constraintsOf(items, `${path}/[]`) : []),
    ...(typeof additionalProperties === 'object' ? constraintsOf(additionalProperties, `${path}/*`) : []),
  ];
}
