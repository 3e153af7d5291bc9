import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import document from '../src/openapi/openapi.json';

/** An answer as it came, to a request by this method to this path. */
export interface GivenAnswer {
  method: string;
  path: string;
  status: number;
  headers: Headers;
  text: string;
}

type Schema = Record<string, unknown>;

interface Declared {
  headers?: Record<string, { $ref?: string; required?: boolean; schema?: Schema }>;
  content?: Record<string, { schema: Schema }>;
}

type Operations = Record<string, { responses: Record<string, Declared | { $ref: string }> }>;

const ERROR = {
  'application/json': { schema: { $ref: '#/components/schemas/ErrorDto' } },
  'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } },
};

/** What the document cannot declare for an operation, because there is none. */
const UNDECLARABLE: Record<number, Declared> = {
  204: { headers: document.components.responses.MethodNotAllowed.headers },
  401: { content: ERROR },
  404: { content: ERROR },
  405: document.components.responses.MethodNotAllowed,
  429: { content: ERROR },
  503: { content: ERROR },
};

/** To the gateway's clients an answer may grow; here a field that nobody described is a fault. */
function closeObjects(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closeObjects);
  if (typeof node !== 'object' || node === null) return node;
  const closed = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closeObjects(value)]));
  const isOpen = closed.type === 'object' && closed.properties && closed.additionalProperties === undefined;
  return isOpen ? { ...closed, additionalProperties: false } : closed;
}

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema({ $id: 'openapi', components: closeObjects(document.components) });
const validators = new Map<string, ValidateFunction>();

function faultsOf(schema: Schema, value: unknown): string[] {
  const text = JSON.stringify(schema).replaceAll('"#/', '"openapi#/');
  const validate = validators.get(text) ?? ajv.compile(JSON.parse(text) as Schema);
  validators.set(text, validate);
  if (validate(value)) return [];
  return validate.errors!.map(({ instancePath, message, params }) => {
    return `${instancePath || 'it'} ${message} ${JSON.stringify(params)}`;
  });
}

/** `#/components/…` as it stands in the document. */
const lookUp = (reference: string): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);

const resolved = <Part extends object>(part: Part | { $ref?: string }): Part =>
  ('$ref' in part && part.$ref ? lookUp(part.$ref) : part) as Part;

const templates = Object.entries(document.paths as Record<string, Operations>).map(([template, operations]) => ({
  pattern: new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  operations,
}));

/** What is wrong with an answer, by the OpenAPI document; no sentence when nothing is. */
export function undeclaredIn(answer: GivenAnswer): string[] {
  const { method, path, status } = answer;
  const operations = templates.find(({ pattern }) => pattern.test(path.split('?')[0]!))?.operations;
  // Pages for operators and readers of the documentation are no part of the interface; errors always are.
  if (!operations && status < 400) return [];
  const operation = operations?.[(method === 'HEAD' ? 'get' : method).toLowerCase()];
  const responses = operation?.responses ?? UNDECLARABLE;
  const declared = (responses as Record<number, Declared>)[status];
  if (!declared) return [`status ${status} is not declared, only ${Object.keys(responses).join(', ')}`];
  const { headers = {}, content } = resolved(declared);
  const wrongHeaders = Object.entries(headers).flatMap(([name, header]) => headerFaults(name, header, answer.headers));
  return [...wrongHeaders, ...(method === 'HEAD' ? [] : bodyFaults(content, answer))];
}

function headerFaults(name: string, header: object, headers: Headers): string[] {
  const { required, schema = {} } = resolved<NonNullable<Declared['headers']>[string]>(header);
  const text = headers.get(name);
  if (text === null) return required ? [`header ${name} is missing`] : [];
  const value = schema.type === 'integer' ? Number(text) : text;
  return faultsOf(schema, value).map((fault) => `header ${name}: ${fault}`);
}

function bodyFaults(content: Declared['content'], { headers, text }: GivenAnswer): string[] {
  if (!content) return text === '' ? [] : ['it has a body, and none is declared'];
  const type = headers.get('content-type')?.split(';')[0] ?? 'none';
  const declared = content[type];
  if (!declared) return [`content type ${type} is not declared, only ${Object.keys(content).join(', ')}`];
  if (!type.endsWith('json')) return [];
  return faultsOf(declared.schema, JSON.parse(text)).map((fault) => `body: ${fault}`);
}
