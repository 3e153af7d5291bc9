import { readFile } from 'node:fs/promises';
import { GO_COMMON_PRESET, GoFileGenerator } from '@asyncapi/modelina';

/** Writes Go models of the events: `node generate.mjs asyncapi.json <folder>`. */
const [, , document, folder] = process.argv;
const generator = new GoFileGenerator({ presets: [{ preset: GO_COMMON_PRESET, options: { addJsonTag: true } }] });
await generator.generateToFiles(JSON.parse(await readFile(document, 'utf8')), folder, { packageName: 'events' }, true);
