/** The parts of an OpenAPI 3.1 document that this code reads. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, DeclaredOperation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, DeclaredResponse>;
    headers: Record<string, DeclaredHeader>;
  };
}

export type Schema = Record<string, unknown>;

export interface DeclaredOperation {
  operationId: string;
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, DeclaredResponse | Reference>;
  /** For a GET by a browser without identity, the path returns a page, which is not part of the API. */
  'x-page-for-browsers'?: boolean;
}

export interface DeclaredResponse {
  headers?: Record<string, DeclaredHeader | Reference>;
  content?: Record<string, { schema: Schema }>;
}

export interface DeclaredHeader {
  required?: boolean;
  schema?: Schema;
}

export interface Reference {
  $ref: string;
}

/** Resolves a reference like `#/components/…`; returns any other part unchanged. */
export function resolved<Part extends object>(document: OpenApiDocument, part: Part | Reference): Part {
  if (!('$ref' in part) || typeof part.$ref !== 'string') return part as Part;
  const found = part.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
  return found as Part;
}
