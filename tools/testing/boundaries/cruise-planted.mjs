/**
 * Checks planted workspaces with the import rules of this one and prints the violations as JSON:
 * `{ "<folder>": ["<rule>: <file> imports <module as written there>", …] }`. A separate program because Jest cannot load
 * dependency-cruiser.
 *
 *   node cruise-planted.mjs <workspace folder> ...
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const configurations = await Promise.all(
  ['.dependency-cruiser.cjs', '.dependency-cruiser.folders.cjs'].map((name) =>
    extractDepcruiseOptions(new URL(`../../../${name}`, import.meta.url).pathname),
  ),
);
const broken = {};

/** Packages are behind a link that leads out of the planted workspace. */
const inWorkspace = (path) => path.replace(/^.*node_modules[/]/, '');

/** The rules about folders report no import, only the imported folder. */
const sentence = ({ rule, from, to, unresolvedTo = to, via }) =>
  `${rule.name}: ${from} ${via ? `reaches ${inWorkspace(to)}` : `imports ${unresolvedTo}`}`;

for (const workspace of process.argv.slice(2)) {
  process.chdir(workspace); // The rules contain paths relative to the workspace.
  const folders = ['apps', 'libs', 'localstack', 'tools'].filter((folder) => existsSync(folder));
  broken[basename(workspace)] = [];
  for (const options of configurations) {
    const { output } = await cruise(folders, options, undefined, { tsConfig: extractTSConfig('tsconfig.json') });
    broken[basename(workspace)].push(...output.summary.violations.map(sentence));
  }
}

console.log(JSON.stringify(broken));
