/**
 * Every npm script starts here, so that each works on a fresh clone: it installs missing packages, builds changed apps,
 * and then runs the program. It runs before node_modules exists and on any Node version of the machine, so it is plain
 * JavaScript without dependencies.
 *
 *   node tools/bootstrap.mjs <program> [arguments]
 */
import { buildApps } from './bootstrap/build.mjs';
import { runProgram } from './bootstrap/child-process.mjs';
import { installDependencies, installDeployDependencies } from './bootstrap/dependencies.mjs';
import { refuseOldNode } from './bootstrap/node-version.mjs';
import { withSetupLock } from './bootstrap/setup-lock.mjs';
import { binFolder, deployFolder, inWorkspace, workspace } from './bootstrap/workspace.mjs';

const tool = (path) => ['--import', 'tsx', inWorkspace('tools', `${path}.ts`)];
// Test files start servers: a Ctrl-C must reach those too, as in a terminal.
const jest = { runs: [inWorkspace('node_modules/jest/bin/jest.js')], signalsWholeGroup: true };
const cdk = { runs: [inWorkspace('deploy/node_modules/aws-cdk/bin/cdk')], needsDeploy: true };

const programs = {
  start: { runs: tool('dev/start'), needsBuild: true },
  cloud: { runs: tool('dev/cloud') },
  'identity-provider': { runs: [...tool('dev/service'), 'identity-provider'] },
  service: { runs: tool('dev/service'), needsBuild: true },
  provision: { runs: tool('ops/provision') },
  user: { runs: tool('dev/user') },
  ops: { runs: tool('ops/ops') },
  token: { runs: tool('dev/token') },
  demo: { runs: tool('dev/demo') },
  fuzz: { runs: tool('contracts/fuzz') },
  prove: { runs: tool('proofs/prove'), needsBuild: true },
  clients: { runs: tool('contracts/clients'), needsBuild: true },
  images: { runs: tool('images/images') },
  e2e: { runs: tool('e2e/e2e'), needsBuild: true },
  openapi: { runs: tool('contracts/openapi'), needsBuild: true },
  asyncapi: { runs: tool('contracts/asyncapi') },
  monitoring: { runs: tool('contracts/monitoring') },
  test: { ...jest, needsBuild: true },
  'test:quick': { ...jest, lastArguments: ['--onlyChanged', '--selectProjects', 'unit'] },
  'test:unit': { ...jest, lastArguments: ['--selectProjects', 'unit'] },
  'test:int': { ...jest, lastArguments: ['--selectProjects', 'int'] },
  'test:e2e': { ...jest, lastArguments: ['--selectProjects', 'e2e'], needsBuild: true },
  'test:deploy': { ...jest, runs: [...jest.runs, '--config', 'jest.config.cjs'], needsDeploy: true },
  'call-keys': { runs: ['--import', 'tsx', inWorkspace('deploy/src/call-keys/main.ts')], needsDeploy: true },
  synth: { runs: [...cdk.runs, 'synth', '--quiet'], needsDeploy: true },
  cdk,
  build: { needsBuild: true },
};

async function main([name, ...programArguments]) {
  refuseOldNode();
  const program = Object.hasOwn(programs, name ?? '') ? programs[name] : undefined;
  if (!program) {
    throw new Error(`Unknown program "${name ?? ''}". Choose one of: ${Object.keys(programs).join(', ')}.`);
  }

  await withSetupLock(async () => {
    await installDependencies();
    if (program.needsDeploy) await installDeployDependencies();
    if (program.needsBuild) await buildApps();
  });
  if (!program.runs) return;

  const commandLine = [...program.runs, ...programArguments, ...(program.lastArguments ?? [])];
  const ended = await runProgram(inWorkspace(binFolder, 'node'), commandLine, {
    cwd: program.needsDeploy ? deployFolder : workspace,
    env: { ...process.env, PATH: `${inWorkspace(binFolder)}:${process.env.PATH}` },
    signalsWholeGroup: program.signalsWholeGroup,
  });
  // Ends in the same way as the program, so that npm, shells and CI see the same result.
  if (ended.signal) process.kill(process.pid, ended.signal);
  else process.exitCode = ended.code;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
});
