import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** TypeScript types of the whole document. */
export async function clientTypes(document: object): Promise<string> {
  // A request may omit a field with a default.
  const types = await openapiTS(structuredClone(document) as OpenAPI3, { defaultNonNullable: false });
  return `// Written by \`npm run openapi\`.\n\n${astToString(types)}`;
}
