import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';

/** Formats an object as JSON or YAML, as the name of the file says, and text as TypeScript. */
async function layOut(path: string, document: object | string): Promise<string> {
  const options = await resolveConfig(path);
  if (path.endsWith('.yml')) return format(stringify(document, { lineWidth: 0 }), { ...options, parser: 'yaml' });
  return typeof document === 'string'
    ? format(document, { ...options, parser: 'typescript' })
    : format(JSON.stringify(document), { ...options, parser: 'json' });
}

const isCurrent = async (path: string, text: string): Promise<boolean> =>
  (await readFile(path, 'utf8').catch(() => undefined)) === text;

/**
 * Writes generated documents and types to their committed paths. With `--check` on the command line, it only reports
 * which of them differ from the code; `script` is the npm script that writes them.
 */
export async function commitDocuments(documents: Record<string, object | string>, script: string): Promise<void> {
  const onlyCheck = process.argv.includes('--check');
  for (const [path, document] of Object.entries(documents)) {
    const text = await layOut(path, document);
    if (await isCurrent(path, text)) continue;
    if (onlyCheck) {
      process.stderr.write(`${path} is not what the code says: run \`npm run ${script}\` and commit the result.\n`);
      process.exitCode = 1;
    } else {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      process.stdout.write(`Wrote ${path}\n`);
    }
  }
}
