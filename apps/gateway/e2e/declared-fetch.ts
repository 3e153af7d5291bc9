import { DeclaredResponses, declaredFetch as fetchDeclared } from '@freelance/openapi';
import document from '../src/openapi/openapi.json';

export const declaredResponses = new DeclaredResponses(document);

/** `fetch` for calls to the gateway. It fails when the OpenAPI document does not declare the answer. */
export const declaredFetch = fetchDeclared(declaredResponses);
