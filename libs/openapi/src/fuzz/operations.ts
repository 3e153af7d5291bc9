import type { DeclaredParameter, OpenApiDocument, Schema } from '../document';

/** One thing that can be asked of the platform. */
export interface Operation {
  name: string;
  method: string;
  /** `/job/owner/view/{jobId}` */
  template: string;
  parameters: readonly DeclaredParameter[];
  /** By media type. */
  bodies: readonly (readonly [string, Schema])[];
  needsBody: boolean;
  /** Whoever calls, it makes no difference: such calls are all those of one address. */
  isAnonymous: boolean;
  /** Unknown query parameters make no difference. */
  ignoresQuery: boolean;
}

export const operationsIn = (document: OpenApiDocument): Operation[] =>
  Object.entries(document.paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, { operationId, parameters = [], requestBody, security, ...others }]) => ({
      name: operationId,
      method: method.toUpperCase(),
      template,
      parameters,
      bodies: Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema] as const),
      needsBody: requestBody?.required ?? false,
      isAnonymous: security === undefined,
      ignoresQuery: others['x-ignores-query'] ?? false,
    })),
  );
