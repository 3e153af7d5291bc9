/** The request bodies that forms of the web app send. */
const FORMS = [
  'ApproveJobDto',
  'CancelJobDto',
  'ClaimJobDto',
  'CreateCategoryDto',
  'CreateJobDto',
  'ExtendJobDto',
  'RejectJobDto',
  'RelistJobDto',
  'RequestChangesDto',
  'RequestEmailDto',
  'SubmitJobDto',
  'SuspendDto',
  'UpdateJobDto',
  'WithdrawJobDto',
];

/** The keywords that a form can check before it sends; the pattern is the number of a shared one. */
const KEYWORDS = ['minLength', 'maxLength', 'minimum', 'maximum', 'maxItems'] as const;

interface Schema {
  properties?: Record<string, Schema>;
  required?: string[];
  pattern?: string;
  items?: Schema;
}
interface Document {
  components: { schemas: Record<string, Schema> };
}
type Rule = Record<string, unknown>;

/** A TypeScript module with what the OpenAPI document demands of each field, so that forms and server agree. */
export function formRules(document: object): string {
  const { schemas } = (document as Document).components;
  const patterns: string[] = [];
  const numberOf = (pattern: string): number => {
    if (!patterns.includes(pattern)) patterns.push(pattern);
    return patterns.indexOf(pattern);
  };
  const ruleOf = (schema: Schema, isRequired: boolean): Rule => ({
    isRequired,
    ...Object.fromEntries(KEYWORDS.flatMap((word) => (word in schema ? [[word, (schema as Rule)[word]]] : []))),
    ...(schema.pattern === undefined ? {} : { pattern: numberOf(schema.pattern) }),
    ...(schema.items ? { items: ruleOf(schema.items, true) } : {}),
  });
  const rules = Object.fromEntries(
    FORMS.map((name) => {
      const { properties, required = [] } = schemas[name] ?? {};
      if (!properties) throw new Error(`${name} is no request body any more: correct FORMS in form-rules.ts`);
      const fields = Object.entries(properties).map(
        ([field, schema]) => [field, ruleOf(schema, required.includes(field))] as const,
      );
      return [name, Object.fromEntries(fields)];
    }),
  );
  return [
    '// Written by `npm run openapi`.\n',
    `export const PATTERNS: readonly string[] = [${patterns.map(quoted).join(', ')}];`,
    `export const FORM_RULES = ${JSON.stringify(rules)} as const;\n`,
  ].join('\n');
}

/** With escapes for every character that an editor may not show. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
