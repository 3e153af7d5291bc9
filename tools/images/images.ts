import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pWaitFor from 'p-wait-for';
import {
  type App,
  APPS,
  type AppPorts,
  awsVariables,
  type CloudEndpoints,
  findFreePorts,
  serviceVariables,
  startCloudProcess,
} from '../../localstack/embedded';
import { type BuiltFolder, FolderBuilder } from './build-folder';
import { readStages } from './dockerfile';
import { run, printLine, step } from '../process/progress';
import { provisionLocal } from '../dev/provision-local';

/** The values of `--build-arg`. */
const RELEASE = { VERSION: '0.0.0', COMMIT: 'tried-out' };

const READY_WITHIN_MS = 60_000;
/** Processor time, because other work on the machine hardly affects it. */
const STARTS_WITHIN_SECONDS = 3;

/**
 * `npm run images`: runs the steps of the Dockerfile in empty folders, without Docker, and starts each app from the
 * content of its image. Prints the size without Node, and the time to become ready and to stop.
 */
run(async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'images-'));
  const cloud = await startCloudProcess({ dynamodb: 0, snsSqs: 0, ses: 0 });
  try {
    Object.assign(process.env, awsVariables(cloud.endpoints));
    await provisionLocal('images');
    const builder = new FolderBuilder(readStages('Dockerfile'), resolve('.'), scratch, RELEASE);
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
  const url = `http://127.0.0.1:${ports[app]}`;
  const startedAt = performance.now();
  const child = start(folder, { ...serviceVariables(ports), ...awsVariables(endpoints) });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  try {
    await untilReady(child, url);
    const readySeconds = secondsSince(startedAt);
    const processorSeconds = await processorSecondsOf(child.pid!);
    if (processorSeconds > STARTS_WITHIN_SECONDS)
      throw new Error(`${app} takes ${processorSeconds.toFixed(1)} s of processor time to start`);
    await checkRelease(app, folder, url);
    if (app === 'gateway') {
      await checkPage(`${url}/docs`);
      await checkPage(`${url}/`);
    }
    const stoppedAt = performance.now();
    child.kill('SIGTERM');
    const [code] = await exited;
    if (code !== 0) throw new Error(`${app} ended with ${String(code)} when it was told to stop`);
    printLine(
      `  ${app}: ${megabytes(join(folder.root, folder.workdir))} MB; ` +
        `ready in ${readySeconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of processor time), ` +
        `stopped in ${secondsSince(stoppedAt).toFixed(1)} s`,
    );
  } finally {
    child.kill('SIGKILL');
  }
}

function start({ root, workdir, command, variables }: BuiltFolder, more: Record<string, string>): ChildProcess {
  const [program, ...programArguments] = command;
  return spawn(program!, programArguments, {
    cwd: join(root, workdir),
    env: {
      PATH: process.env.PATH,
      ...variables,
      ...more,
      ENVIRONMENT: 'images',
      LINK_SIGNING_KEY: 'only-for-trying-out-what-is-in-images',
      ERASED_KEY: 'only-for-trying-out-what-is-in-images',
      SESSION_KEYS: 'only-for-trying-out-what-is-in-images',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const command = child.spawnargs.join(' ');
  const isReady = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`${command} ends with ${child.exitCode}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    return answer?.ok ?? false;
  };
  const message = `${command} is not ready within ${READY_WITHIN_MS / 1_000} s`;
  await pWaitFor(isReady, { timeout: { milliseconds: READY_WITHIN_MS, message } });
}

/** User and system time as Linux reports it, in hundredths of a second; NaN on other systems. */
async function processorSecondsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program is in parentheses and may contain any character.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function checkRelease(app: App, { labels }: BuiltFolder, url: string): Promise<void> {
  const { version } = (await (await fetch(`${url}/health/live`)).json()) as { version: string };
  const labelled = ['version', 'revision'].map((name) => labels[`org.opencontainers.image.${name}`]);
  for (const told of [version, labelled.join('+')]) {
    if (told !== `${RELEASE.VERSION}+${RELEASE.COMMIT}`) throw new Error(`${app} was built as ${told}`);
  }
}

/** Loads the page and everything that a browser loads for it. */
async function checkPage(url: string): Promise<void> {
  const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
  const assets = [...page.matchAll(/(?:src|href)="\.?\/?([^"#:]+)"/g)].map(
    ([, path]) => new URL(path!, new URL('/', url)),
  );
  for (const asset of assets) {
    const answer = await fetch(asset);
    // Reads the whole body, because the gateway would wait for the response before it stops.
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`The page ${url} loads ${asset.pathname}, which answers ${answer.status}`);
  }
  if (assets.length === 0) throw new Error(`The page ${url} loads nothing`);
}

const secondsSince = (moment: number): number => (performance.now() - moment) / 1_000;

const megabytes = (folder: string): string =>
  (Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]) / 1024).toFixed(1);
