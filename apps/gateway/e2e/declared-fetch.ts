import { DeclaredResponses, declaredFetch as fetchDeclared } from '@freelance/openapi';
import document from '../src/openapi/openapi.json';

export const declaredResponses = new DeclaredResponses(document);

/** `fetch`, for calls to the gateway: it fails when the answer is not one that the OpenAPI document declares. */
export const declaredFetch = fetchDeclared(declaredResponses);
