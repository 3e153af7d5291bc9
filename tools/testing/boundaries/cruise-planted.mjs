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

const configurations = await Promise.all(
  ['.dependency-cruiser.cjs', '.dependency-cruiser.folders.cjs'].map((name) =>
    extractDepcruiseOptions(new URL(`../../../${name}`, import.meta.url).pathname),
  ),
);
const broken = {};

/** Packages lie behind a link that leads out of the planted workspace. */
const inWorkspace = (path) => path.replace(/^.*node_modules[/]/, '');

/** The rules about folders name no import, only the folder it leads to. */
const sentence = ({ rule, from, to, unresolvedTo = to, via }) =>
  `${rule.name}: ${from} ${via ? `reaches ${inWorkspace(to)}` : `imports ${unresolvedTo}`}`;

for (const workspace of process.argv.slice(2)) {
  process.chdir(workspace); // The rules name paths from the top of a workspace.
  const folders = ['apps', 'libs', 'localstack', 'tools'].filter((folder) => existsSync(folder));
  broken[basename(workspace)] = [];
  for (const options of configurations) {
    const { output } = await cruise(folders, options, undefined, { tsConfig: extractTSConfig('tsconfig.json') });
    broken[basename(workspace)].push(...output.summary.violations.map(sentence));
  }
}

console.log(JSON.stringify(broken));
