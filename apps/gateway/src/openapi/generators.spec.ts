import asyncApi from '../docs/asyncapi.json';
import openApi from './openapi.json';

/** Rules that client generators need. Some generator failed, or wrote wrong code, without each of them. */

interface Node {
  path: string[];
  value: Record<string, unknown>;
}

function nodesOf(value: unknown, path: string[] = []): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, child]) => nodesOf(child, [...path, key]));
  return Array.isArray(value) ? inside : [{ path, value: value as Record<string, unknown> }, ...inside];
}

/** Paths of the nodes that break a rule. */
const breaking = (document: object, breaks: (node: Node) => boolean): string[] =>
  nodesOf(document)
    .filter(breaks)
    .map(({ path }) => path.join(' / '));

const last = <Item>(items: readonly Item[]) => items[items.length - 1];
/** Names that differ in letters and digits, whatever their case, stay different in every language. */
const bare = (name: string) => name.replace(/[^a-z\d]/gi, '').toLowerCase();
const twice = (names: readonly string[]) =>
  names.filter((name, index) => names.map(bare).indexOf(bare(name)) !== index);

const isOf = (type: string, { type: declared }: Record<string, unknown>): boolean =>
  declared === type || (Array.isArray(declared) && declared.includes(type));

describe.each<[string, object]>([
  ['OpenAPI', openApi],
  ['AsyncAPI', asyncApi],
])('the %s document', (_name, document) => {
  it('sets 64 bits for numbers with decimals in Go, and nothing for other languages', () => {
    const numbers = nodesOf(document).filter(({ value }) => isOf('number', value));
    expect(numbers.length).toBeGreaterThanOrEqual(14);
    const others = numbers.filter(({ value }) => value['x-go-type'] !== 'float64' || 'format' in value);
    expect(others.map(({ path }) => path.join(' / '))).toEqual([]);
  });

  it('has decimals only in amounts of money and coordinates; all other numbers are integers', () => {
    const names = nodesOf(document)
      .filter(({ value }) => isOf('number', value))
      .map(({ path, value: { description } }) =>
        last(path) === 'schema' ? 'a parameter' : `${last(path)}: ${String(description)}`,
      );
    expect(
      [...new Set(names)].filter(
        (name) =>
          !/^(a parameter|payAmount: Pay\b.*|(hourly|daily): Price\b.*|(lat|lon): L(at|ong)itude\b.*)$/.test(name),
      ),
    ).toEqual([]);
  });

  it('has the extension in schemas only, where generators look for it', () => {
    expect(breaking(document, ({ value }) => 'x-go-type' in value && !('type' in value))).toEqual([]);
  });

  it('has patterns without look-around, named classes and lower-case escapes, which some validators do not support', () => {
    const breaks = ({ value: { pattern } }: Node) =>
      typeof pattern === 'string' && /\(\?[=!<]|\\[pP]\{|\\u(?![\dA-F]{4})|\\x(?![\dA-F]{2})/.test(pattern);
    expect(breaking(document, breaks)).toEqual([]);
  });

  it('has `anyOf` only for a schema and null', () => {
    const isNullable = (choice: unknown) =>
      Array.isArray(choice) && choice.length === 2 && (choice[1] as Record<string, unknown>).type === 'null';
    const breaks = ({ value }: Node) => 'oneOf' in value || ('anyOf' in value && !isNullable(value.anyOf));
    expect(breaking(document, breaks)).toEqual([]);
  });

  it('gives the values of an enumeration names that stay different as constants', () => {
    const breaks = ({ value }: Node) => Array.isArray(value.enum) && twice(value.enum.map(String)).length > 0;
    expect(breaking(document, breaks)).toEqual([]);
  });

  it('gives the fields of an object names that stay different', () => {
    const breaks = ({ value, path }: Node) => last(path) === 'properties' && twice(Object.keys(value)).length > 0;
    expect(breaking(document, breaks)).toEqual([]);
  });
});

describe('the OpenAPI document', () => {
  type Answer = { $ref?: string; headers?: object; content?: Record<string, { schema: object }> };
  type Operation = {
    operationId: string;
    parameters?: { name: string; in: string }[];
    responses: Record<string, Answer>;
  };
  const operations = [openApi.paths, openApi.webhooks]
    .flatMap((paths) => Object.values(paths as object).flatMap((path) => Object.entries(path as object)))
    .map(([method, operation]) => ({ method: method, ...(operation as Operation) }));
  const resolved = (answer: Answer): Answer =>
    answer.$ref ? (openApi.components.responses as Record<string, Answer>)[last(answer.$ref.split('/'))!]! : answer;

  it('has operation names that are valid function names in each language', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name) => !/^[a-z][A-Za-z\d]*$/.test(name))).toEqual([]);
    expect(twice(names)).toEqual([]);
  });

  it('has schema and response names that are valid type names in each language', () => {
    const { schemas, responses } = openApi.components;
    const names = [...Object.keys(schemas), ...Object.keys(responses)];
    expect(names.filter((name) => !/^[A-Z][A-Za-z\d]*$/.test(name))).toEqual([]);
    expect(twice(names)).toEqual([]);
  });

  it('has different names for all parameters of an operation, in path, query and headers', () => {
    const mixed = operations.filter(({ parameters = [] }) => twice(parameters.map(({ name }) => name)).length > 0);
    expect(mixed.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('has no header with a single value: generators make a type of the same name for it in each answer', () => {
    const isHeader = ({ path }: Node) => path.includes('headers') && last(path) === 'schema';
    const single = (node: Node) =>
      isHeader(node) && ('const' in node.value || (node.value.enum as unknown[] | undefined)?.length === 1);
    expect(breaking(openApi, single)).toEqual([]);
  });

  it('has the media types of each error, and always the same schema for a media type', () => {
    const schemaOf: Record<string, object> = {
      'application/json': { $ref: '#/components/schemas/ErrorDto' },
      'application/problem+json': { $ref: '#/components/schemas/ProblemDto' },
      'text/html': { type: 'string' },
    };
    const isHealth = ({ operationId }: Operation) => /^is[A-Z]/.test(operationId);
    const faults = operations.flatMap((operation) =>
      Object.entries(operation.responses)
        .filter(([status]) => /^[45]/.test(status) && !(isHealth(operation) && status === '503'))
        .flatMap(([status, answer]) => {
          const { content = {} } = resolved(answer);
          const named = Object.entries(content);
          const isRight =
            named.every(([type, { schema }]) => JSON.stringify(schema) === JSON.stringify(schemaOf[type])) &&
            'application/json' in content &&
            'application/problem+json' in content;
          return isRight ? [] : [`${operation.operationId} ${status}: ${Object.keys(content).join(', ')}`];
        }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the AsyncAPI document', () => {
  it('has a name for each object of an event, for the names of models', () => {
    const objects = nodesOf(asyncApi.components.messages).filter(
      ({ value }) => value.type === 'object' && 'properties' in value,
    );
    const titles = objects.map(
      ({ value, path }) => (value.title as string | undefined) ?? `none at ${path.join(' / ')}`,
    );
    expect(titles.filter((title) => !/^[A-Za-z][\w.]*$/.test(title))).toEqual([]);
    expect(twice(titles)).toEqual([]);
  });
});
