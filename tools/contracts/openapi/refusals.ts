import { COUNTED_HEADERS, UNCOUNTED_HEADERS } from './answer-headers';

interface Operation {
  responses: Record<string, object>;
}

const ERROR = { schema: { $ref: '#/components/schemas/ErrorDto' } };
const PROBLEM = { schema: { $ref: '#/components/schemas/ProblemDto' } };

/** Responses of every path before a request reaches an operation. */
export const REFUSALS: Record<string, object> = {
  MethodNotAllowed: {
    description: 'The path does not support this method',
    headers: {
      ...COUNTED_HEADERS,
      Allow: {
        description: 'Methods that the path supports',
        required: true,
        schema: { type: 'string' },
        example: 'GET, HEAD, OPTIONS',
      },
    },
    content: { 'application/json': ERROR, 'application/problem+json': PROBLEM },
  },
  RequestTimeout: {
    description: 'The client did not send the whole request within ten seconds',
    headers: UNCOUNTED_HEADERS,
    content: { 'application/json': ERROR, 'application/problem+json': PROBLEM },
  },
  PathTooLong: {
    description: 'A path segment is longer than 2,048 characters',
    headers: UNCOUNTED_HEADERS,
    content: { 'application/json': ERROR, 'application/problem+json': PROBLEM },
  },
  ExpectationFailed: {
    description: 'The Expect header asks for something other than 100-continue',
    headers: UNCOUNTED_HEADERS,
    content: { 'application/json': ERROR, 'application/problem+json': PROBLEM },
  },
  HeadersTooLarge: {
    description: 'The request headers exceed 16 kB',
    headers: UNCOUNTED_HEADERS,
    content: { 'application/json': ERROR, 'application/problem+json': PROBLEM },
  },
};

const REFERENCES = {
  405: { $ref: '#/components/responses/MethodNotAllowed' },
  408: { $ref: '#/components/responses/RequestTimeout' },
  414: { $ref: '#/components/responses/PathTooLong' },
  417: { $ref: '#/components/responses/ExpectationFailed' },
  431: { $ref: '#/components/responses/HeadersTooLarge' },
};

export function describeRefusals(paths: Record<string, object>): void {
  for (const path of Object.values(paths)) {
    for (const { responses } of Object.values(path) as Operation[]) Object.assign(responses, REFERENCES);
  }
}
