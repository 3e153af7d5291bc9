/**
 * Cruises planted workspaces with the rules of this one and prints, as JSON, what each of them breaks:
 * `{ "<folder>": ["<rule>: <file> imports <what it says there>", …] }`, or `reaches <file>` where the rule follows imports through
 * other files. A program of its own because Jest cannot load dependency-cruiser.
 *
 *   node cruise-planted.mjs <workspace folder> ...
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const options = await extractDepcruiseOptions(new URL('../../../.dependency-cruiser.cjs', import.meta.url).pathname);
const broken = {};

/** Packages lie behind a link that leads out of the planted workspace. */
const inWorkspace = (path) => path.replace(/^.*node_modules[/]/, '');

for (const workspace of process.argv.slice(2)) {
  process.chdir(workspace); // The rules name paths from the top of a workspace.
  const folders = ['apps', 'libs', 'localstack', 'tools'].filter((folder) => existsSync(folder));
  const { output } = await cruise(folders, options, undefined, { tsConfig: extractTSConfig('tsconfig.json') });
  broken[basename(workspace)] = output.summary.violations.map(
    ({ rule, from, to, unresolvedTo, via }) =>
      `${rule.name}: ${from} ${via ? `reaches ${inWorkspace(to)}` : `imports ${unresolvedTo}`}`,
  );
}

console.log(JSON.stringify(broken));
