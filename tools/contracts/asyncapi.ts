import { commitDocuments } from './commit-documents';
import { asyncApiDocument } from './events/asyncapi-document';
import { eventSchemas } from './events/event-schemas';

/**
 * `npm run asyncapi [-- --check]`: writes the event contracts from the event classes: a JSON Schema for each message body
 * and one AsyncAPI document, which the gateway serves. `--check` only reports whether the committed files are
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
