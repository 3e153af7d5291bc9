import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './child-process.mjs';
import { withProgress } from './progress.mjs';
import { binFolder, inWorkspace, workspace } from './workspace.mjs';

const CONFIGURATION = ['package-lock.json', 'package.json', 'tsconfig.json'];
const WEB = 'apps/web';

const services = {
  sources: ['apps', 'libs', '.swcrc', 'nest-cli.json', 'webpack.config.js', ...CONFIGURATION],
  without: [WEB],
  hashFile: inWorkspace('dist/.build-hash'),
  isThere: () => builtApps().every((app) => existsSync(inWorkspace('dist/apps', app, 'main.js'))),
  build: () =>
    withProgress('Building the apps', 'Apps built', () =>
      runStep(inWorkspace(binFolder, 'node'), [inWorkspace(binFolder, 'nest'), 'build', '--all'], { cwd: workspace }),
    ),
};

const web = {
  sources: [WEB, 'apps/gateway/src/openapi', 'libs/client/src', ...CONFIGURATION],
  without: [],
  hashFile: inWorkspace('dist/.web-build-hash'),
  isThere: () => existsSync(inWorkspace('dist/web/index.html')),
  build: () =>
    withProgress('Building the web app', 'Web app built', () =>
      runStep(inWorkspace(binFolder, 'node'), [inWorkspace('node_modules/vite/bin/vite.js'), 'build', WEB], {
        cwd: workspace,
      }),
    ),
};

/** Not part of an app. */
const TEST = /spec[.]tsx?$/;

/**
 * Builds every service into dist/apps/<app>/main.js and the web app into dist/web, each unless only tests have changed
 * since its last complete build.
 */
export async function buildApps() {
  refuseAppsThatAreNotBuilt();
  await buildIfChanged(services);
  if (existsSync(inWorkspace(WEB))) await buildIfChanged(web);
}

async function buildIfChanged(target) {
  const hash = hashOfSources(target);
  if (isBuilt(target, hash)) return;
  rmSync(target.hashFile, { force: true });
  await target.build();
  mkdirSync(inWorkspace('dist'), { recursive: true });
  writeFileSync(target.hashFile, hash);
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

function isBuilt({ isThere, hashFile }, hash) {
  return isThere() && existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash;
}

function hashOfSources({ sources, without }) {
  const hash = createHash('sha256');
  const paths = sources.flatMap(filesBelow).filter((path) => !without.some((folder) => path.startsWith(`${folder}/`)));
  for (const path of paths.filter((name) => !TEST.test(name))) {
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
