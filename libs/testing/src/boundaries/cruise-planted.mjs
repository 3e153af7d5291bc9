/**
 * Cruises planted workspaces with the rules of this one and prints, as JSON, what each of them breaks:
 * `{ "<folder>": ["<rule>: <file> imports <what it says there>", …] }`. A program of its own because Jest cannot load
 * dependency-cruiser.
 *
 *   node cruise-planted.mjs <workspace folder> ...
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const options = await extractDepcruiseOptions(new URL('../../../../.dependency-cruiser.cjs', import.meta.url).pathname);
const broken = {};

for (const workspace of process.argv.slice(2)) {
  process.chdir(workspace); // The rules name paths from the top of a workspace.
  const folders = ['apps', 'libs', 'localstack'].filter((folder) => existsSync(folder));
  const { output } = await cruise(folders, options, undefined, { tsConfig: extractTSConfig('tsconfig.json') });
  broken[basename(workspace)] = output.summary.violations.map(
    ({ rule, from, unresolvedTo }) => `${rule.name}: ${from} imports ${unresolvedTo}`,
  );
}

console.log(JSON.stringify(broken));
