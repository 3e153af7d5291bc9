import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './child-process.mjs';
import { withProgress } from './progress.mjs';
import { binFolder, deployFolder, inWorkspace, workspace } from './workspace.mjs';

/** Runs `npm ci` when node_modules is missing, incomplete or does not match package-lock.json. */
export async function installDependencies() {
  if (existsSync(inWorkspace(binFolder, 'node')) && isInstalled(workspace)) return;
  await withProgress('Installing dependencies with npm ci', 'Dependencies installed', () => npmCi(workspace));
}

/** The same for deploy/. It is a separate package, so that running the platform does not install the CDK. */
export async function installDeployDependencies() {
  if (isInstalled(deployFolder)) return;
  await withProgress('Installing the CDK with npm ci', 'CDK installed', () => npmCi(deployFolder));
}

const npmCi = (folder) =>
  runStep('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: folder,
    // npm ci deletes the Node in node_modules, so npm itself must run on the machine's Node.
    env: { ...process.env, PATH: pathWithoutLocalBin() },
  });

/**
 * Compares with the record that npm writes to node_modules at the end of every complete install, so that a manual
 * `npm ci` or `npm install` counts too. Packages for other platforms are optional and never recorded.
 */
function isInstalled(folder) {
  const recordPath = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(recordPath)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(recordPath, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function pathWithoutLocalBin() {
  return process.env.PATH.split(':')
    .filter((folder) => !folder.endsWith(binFolder))
    .join(':');
}
