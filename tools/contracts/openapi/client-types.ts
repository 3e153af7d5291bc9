import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** TypeScript of everything that the document says. */
export async function clientTypes(document: object): Promise<string> {
  // A field with a default may still be left out of a request.
  const types = await openapiTS(structuredClone(document) as OpenAPI3, { defaultNonNullable: false });
  return `// Written by \`npm run openapi\`.\n\n${astToString(types)}`;
}
