import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OpenApiDocument } from './document';

/** The committed document of the platform. */
const PLATFORM_DOCUMENT = 'apps/gateway/src/openapi/openapi.json';

const workspace = resolve(__dirname, '../../..');

export async function platformDocument(): Promise<OpenApiDocument> {
  return JSON.parse(await readFile(resolve(workspace, PLATFORM_DOCUMENT), 'utf8')) as OpenApiDocument;
}
