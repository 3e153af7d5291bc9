import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {
  type DeclaredResponse,
  type DeclaredHeader,
  type DeclaredOperation,
  type OpenApiDocument,
  type Reference,
  resolved,
  type Schema,
} from '../document';
import { isOfHttp } from './headers-of-http';

/** A received response, with the method and path of its request. */
export interface ActualResponse {
  method: string;
  path: string;
  status: number;
  headers: Headers;
  text: string;
}

const reference = (kind: string, name: string): Reference => ({ $ref: `#/components/${kind}/${name}` });

/** Clients must accept new fields in responses, but in this check an undeclared field is a fault. */
function closeObjects(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closeObjects);
  if (typeof node !== 'object' || node === null) return node;
  const closed = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closeObjects(value)]));
  const isOpen = closed.type === 'object' && closed.properties && closed.additionalProperties === undefined;
  return isOpen ? { ...closed, additionalProperties: false } : closed;
}

/** The responses that an OpenAPI document declares. */
export class DeclaredResponses {
  // The schemas are below `components`, where Ajv does not check them, and preparing that check takes a third of a second.
  private readonly ajv = addFormats(new Ajv2020({ strict: false, allErrors: true, validateSchema: false }));
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly templates: { pattern: RegExp; operations: Record<string, DeclaredOperation> }[];
  /** Responses to requests without an operation, which the document cannot declare. */
  private readonly undeclarable: Record<string, DeclaredResponse | Reference>;

  constructor(private readonly document: OpenApiDocument) {
    this.ajv.addSchema({ $id: 'openapi', components: closeObjects(document.components) });
    this.templates = Object.entries(document.paths).map(([template, operations]) => ({
      pattern: new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
      operations,
    }));
    this.undeclarable = undeclarableOf(document);
  }

  /** The faults of a response, as sentences; empty if there are none. */
  faultsOf(answer: ActualResponse): string[] {
    const { method, path, status } = answer;
    const operations = this.templates.find(({ pattern }) => pattern.test(path.split('?')[0]!))?.operations;
    // Successful pages for operators and readers of the documentation are not part of the API; errors always are.
    if (!operations && status < 400) return [];
    if (isPageForBrowsers(operations, answer)) return [];
    const operation = operations?.[(method === 'HEAD' ? 'get' : method).toLowerCase()];
    const responses = operation?.responses ?? this.undeclarable;
    const declared = responses[status];
    if (!declared) return [`status ${status} is not declared, only ${Object.keys(responses).join(', ')}`];
    const { headers = {}, content } = resolved(this.document, declared);
    return [
      ...this.headerFaults(headers, answer.headers),
      ...(method === 'HEAD' ? [] : this.bodyFaults(content, answer)),
    ];
  }

  private headerFaults(declared: NonNullable<DeclaredResponse['headers']>, headers: Headers): string[] {
    const known = new Set(Object.keys(declared).map((name) => name.toLowerCase()));
    const unknown = [...headers.keys()].filter((name) => !known.has(name) && !isOfHttp(name));
    return [
      ...Object.entries(declared).flatMap(([name, header]) => this.faultsOfHeader(name, header, headers.get(name))),
      ...unknown.map((name) => `header ${name} is not declared`),
    ];
  }

  private faultsOfHeader(name: string, header: DeclaredHeader | Reference, text: string | null): string[] {
    const { required, schema = {} } = resolved<DeclaredHeader>(this.document, header);
    if (text === null) return required ? [`header ${name} is missing`] : [];
    const value = schema.type === 'integer' ? Number(text) : text;
    return this.schemaFaults(schema, value).map((fault) => `header ${name}: ${fault}`);
  }

  private bodyFaults(content: DeclaredResponse['content'], { headers, text }: ActualResponse): string[] {
    if (!content) return text === '' ? [] : ['it has a body, and none is declared'];
    const given = headers.get('content-type') ?? 'none';
    // Only text types have a charset: generated clients compare the JSON type exactly.
    const type = given.startsWith('text/') ? given.split(';')[0]! : given;
    const declared = content[type];
    if (!declared) return [`content type ${type} is not declared, only ${Object.keys(content).join(', ')}`];
    if (!type.endsWith('json')) return [];
    const value = parsed(text);
    if (value === undefined) return ['body: it is no JSON'];
    return this.schemaFaults(declared.schema, value).map((fault) => `body: ${fault}`);
  }

  private schemaFaults(schema: Schema, value: unknown): string[] {
    const text = JSON.stringify(schema).replaceAll('"#/', '"openapi#/');
    const validate = this.validators.get(text) ?? this.ajv.compile(JSON.parse(text) as Schema);
    this.validators.set(text, validate);
    if (validate(value)) return [];
    return validate.errors!.map(({ instancePath, message, params }) => {
      return `${instancePath || 'it'} ${message} ${JSON.stringify(params)}`;
    });
  }
}

/** A page that a browser gets for a link instead of the response for programs. */
const isPageForBrowsers = (
  operations: Record<string, DeclaredOperation> = {},
  { method, status, headers }: ActualResponse,
): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  status === 200 &&
  (headers.get('content-type') ?? '').startsWith('text/html') &&
  Object.values(operations).some((operation) => operation['x-page-for-browsers']);

/** Undefined when the text is not JSON; JSON itself is never undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Errors for an unknown path or method, and the OPTIONS response. */
function undeclarableOf({ components }: OpenApiDocument): Record<string, DeclaredResponse | Reference> {
  const headers = Object.fromEntries(Object.keys(components.headers).map((name) => [name, reference('headers', name)]));
  const error = {
    headers,
    content: {
      'application/json': { schema: { ...reference('schemas', 'ErrorDto') } },
      'application/problem+json': { schema: { ...reference('schemas', 'ProblemDto') } },
    },
  };
  return {
    ...Object.fromEntries([400, 401, 404, 413, 415, 429, 503].map((status) => [status, error])),
    204: { headers: { ...headers, ...components.responses.MethodNotAllowed!.headers } },
    405: reference('responses', 'MethodNotAllowed'),
    408: reference('responses', 'RequestTimeout'),
    414: reference('responses', 'PathTooLong'),
    417: reference('responses', 'ExpectationFailed'),
    431: reference('responses', 'HeadersTooLarge'),
  };
}
