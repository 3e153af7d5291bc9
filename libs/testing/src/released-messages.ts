import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '@freelance/contracts';

const FOLDER = join(__dirname, '../../../docs/events/released/messages');

/** Messages of an event type as the last version sent them. */
export const releasedMessages = (type: string): Envelope<string, Record<string, unknown>>[] =>
  JSON.parse(readFileSync(join(FOLDER, `${type}.json`), 'utf8')) as Envelope<string, Record<string, unknown>>[];
