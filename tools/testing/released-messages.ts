import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Envelope } from '@freelance/contracts';

const FOLDER = join(__dirname, '../../docs/events/released');
const read = (path: string): unknown => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));

/** The event types of the last version. A new type has example messages only, until it is released. */
export const releasedTypes = (): string[] =>
  readdirSync(join(FOLDER, 'schemas')).map((file) => basename(file, '.json'));

/** Messages of an event type as the last version sent them. */
export const releasedMessages = (type: string): Envelope<string, Record<string, unknown>>[] =>
  read(`messages/${type}.json`) as Envelope<string, Record<string, unknown>>[];

/** The released JSON Schema of their bodies. */
export const releasedSchema = (type: string) => read(`schemas/${type}.json`) as Record<string, unknown>;
