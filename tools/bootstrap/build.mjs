import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './child-process.mjs';
import { withProgress } from './progress.mjs';
import { binFolder, inWorkspace, workspace } from './workspace.mjs';

const SOURCES = [
  'apps',
  'libs',
  '.swcrc',
  'nest-cli.json',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'webpack.config.js',
];
const hashFile = inWorkspace('dist/.build-hash');

/** Not part of an app. */
const TEST = 'spec.ts';

/** Builds every app into dist/apps/<app>/main.js, unless only tests have changed since the last complete build. */
export async function buildApps() {
  refuseAppsThatAreNotBuilt();
  const hash = hashOfSources();
  if (isBuilt(hash)) return;
  rmSync(hashFile, { force: true });
  await withProgress('Building the apps', 'Apps built', () =>
    runStep(inWorkspace(binFolder, 'node'), [inWorkspace(binFolder, 'nest'), 'build', '--all'], { cwd: workspace }),
  );
  mkdirSync(inWorkspace('dist'), { recursive: true });
  writeFileSync(hashFile, hash);
}

const builtApps = () => Object.keys(JSON.parse(readFileSync(inWorkspace('nest-cli.json'), 'utf8')).projects);

function refuseAppsThatAreNotBuilt() {
  const apps = readdirSync(inWorkspace('apps')).filter((app) =>
    existsSync(inWorkspace('apps', app, 'tsconfig.app.json')),
  );
  const missing = apps.filter((app) => !builtApps().includes(app));
  if (missing.length === 0) return;
  throw new Error(`nest-cli.json does not build ${missing.join(', ')}: add it to "projects", like the other apps.`);
}

function isBuilt(hash) {
  return (
    builtApps().every((app) => existsSync(inWorkspace('dist/apps', app, 'main.js'))) &&
    existsSync(hashFile) &&
    readFileSync(hashFile, 'utf8') === hash
  );
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesBelow).filter((name) => !name.endsWith(TEST))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(inWorkspace(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (statSync(inWorkspace(path)).isFile()) return [path];
  return readdirSync(inWorkspace(path))
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
