import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';
import { printLine, step } from '../process/progress';

const USUAL_PORT = '4566';

/** Stops what was started; does nothing if LocalStack was already running. */
type CleanUp = () => Promise<void>;

export const localStackUrl = (): string => `http://127.0.0.1:${process.env.LOCALSTACK_PORT || USUAL_PORT}`;

/** Whether LocalStack runs at this URL. */
export const isLocalStack = (url: string): Promise<boolean> =>
  fetch(`${url}/_localstack/health`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Makes sure that LocalStack runs at this URL. If it does not run, starts it with the program in LOCALSTACK_SCRIPT or
 * with Docker Compose.
 * @returns a function that stops it
 * @throws Error with instructions when neither is available
 */
export async function ensureLocalStack(url: string): Promise<CleanUp> {
  if (await isLocalStack(url)) return async () => undefined;
  const { port } = new URL(url);
  const script = process.env.LOCALSTACK_SCRIPT;
  if (script && (await isProgram(script))) return startByScript(script, port);
  if (script) printLine(`LOCALSTACK_SCRIPT is ${script}, where no program is`);
  if (await isDockerThere(port)) return startByCompose(port);
  throw new Error(
    `No LocalStack answers at ${url} and no Docker is there to start one: ` +
      'start it, or name in LOCALSTACK_SCRIPT a program that does (start, stop)',
  );
}

async function startByScript(script: string, port: string): Promise<CleanUp> {
  await step('Starting LocalStack', 'LocalStack started', () => call(port, script, 'start'));
  return () => call(port, script, 'stop');
}

async function startByCompose(port: string): Promise<CleanUp> {
  const compose = (...words: string[]) => call(port, 'docker', 'compose', ...words);
  await step('Starting LocalStack in Docker', 'LocalStack started', () =>
    compose('up', '--detach', '--wait', 'localstack'),
  );
  return () => compose('rm', '--stop', '--force', 'localstack');
}

/** Both programs read the port from the same variable. */
async function call(port: string, program: string, ...words: string[]): Promise<void> {
  await promisify(execFile)(program, words, { env: { ...process.env, LOCALSTACK_PORT: port } });
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

const isDockerThere = (port: string): Promise<boolean> =>
  call(port, 'docker', 'info').then(
    () => true,
    () => false,
  );
