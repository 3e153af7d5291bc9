import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type App,
  APPS,
  type AppPorts,
  awsVariables,
  type CloudEndpoints,
  findFreePorts,
  serviceVariables,
  startCloudProcess,
} from '../../../localstack/embedded';
import { type BuiltFolder, FolderBuilder } from './images/build-folder';
import { readStages } from './images/dockerfile';
import { run, say, step } from './progress';
import { provisionLocal } from './provision-local';

const LIVE_WITHIN_MS = 30_000;

/**
 * `npm run images`: takes the Dockerfile's steps in empty folders, where no Docker is, and starts each app from what its
 * image would hold. Tells its size without Node itself, and how long it takes to be live and to stop.
 */
run(async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'images-'));
  const cloud = await startCloudProcess({ dynamodb: 0, snsSqs: 0, ses: 0 });
  try {
    Object.assign(process.env, awsVariables(cloud.endpoints));
    await provisionLocal('images');
    const builder = new FolderBuilder(readStages('Dockerfile'), resolve('.'), scratch);
    const free = await findFreePorts(APPS.length);
    const ports = Object.fromEntries(APPS.map((app, index) => [app, free[index]])) as AppPorts;
    for (const app of APPS) {
      const folder = await step(`Building ${app}`, `${app} built`, () => builder.build(app));
      await tryOut(app, folder, ports, cloud.endpoints);
    }
  } finally {
    await cloud.stop();
    await rm(scratch, { recursive: true, force: true });
  }
});

async function tryOut(app: App, folder: BuiltFolder, ports: AppPorts, endpoints: CloudEndpoints): Promise<void> {
  const [program, ...programArguments] = folder.command;
  const startedAt = performance.now();
  const child = spawn(program!, programArguments, {
    cwd: join(folder.root, folder.workdir),
    env: {
      PATH: process.env.PATH,
      ...folder.variables,
      ...serviceVariables(ports),
      ...awsVariables(endpoints),
      ENVIRONMENT: 'images',
      LINK_SIGNING_KEY: 'only-for-trying-out-what-is-in-images',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const version = await untilLive(`http://127.0.0.1:${ports[app]}/health/live`).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw new Error(`${app} does not start from what is in its image`, { cause: error });
  });
  const startSeconds = (performance.now() - startedAt) / 1_000;
  const stoppedAt = performance.now();
  child.kill('SIGTERM');
  const [code] = await exited;
  if (code !== 0) throw new Error(`${app} ended with ${String(code)} when it was told to stop`);
  const stopSeconds = (performance.now() - stoppedAt) / 1_000;
  const [own, modules] = [`dist/apps/${app}`, 'node_modules'].map((path) =>
    megabytes(join(folder.root, folder.workdir, path)),
  );
  say(
    `  ${app} ${version}: ${own} MB of its own, ${modules} MB of packages; ` +
      `live in ${startSeconds.toFixed(1)} s, stopped in ${stopSeconds.toFixed(1)} s`,
  );
}

/** The version it tells. */
async function untilLive(url: string): Promise<string> {
  for (const givenUpAt = performance.now() + LIVE_WITHIN_MS; ; await sleep(20)) {
    try {
      const answer = await fetch(url);
      if (answer.ok) return ((await answer.json()) as { version: string }).version;
    } catch (error) {
      if (performance.now() > givenUpAt) throw error;
    }
  }
}

const megabytes = (folder: string): string =>
  (Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]) / 1024).toFixed(1);
