import { commitDocuments } from './commit-documents';
import { asyncApiDocument } from './events/asyncapi-document';
import { eventSchemas } from './events/event-schemas';

/**
 * `npm run asyncapi [-- --check]`: writes the contracts of the events, from their classes: a JSON Schema for the body of
 * each type, and one AsyncAPI document, which the gateway serves. `--check` only says whether the committed ones are
 * current.
 */
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

async function main(): Promise<void> {
  const schemas = await eventSchemas();
  const documents: Record<string, object> = { 'apps/gateway/src/docs/asyncapi.json': asyncApiDocument(schemas) };
  for (const [type, schema] of Object.entries(schemas)) {
    documents[`docs/events/schemas/${type}.json`] = { $schema: DIALECT, ...schema };
  }
  await commitDocuments(documents, 'asyncapi');
}

void main();
