import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import pWaitFor from 'p-wait-for';
import type { App } from '../../localstack/embedded';
import type { ProviderSettings } from './identity-provider/settings';
import { printLine } from '../process/progress';
import { warningIn } from './warning-line';

const READY_WITHIN_MS = 30_000;
const ANSWER_WITHIN_MS = 2_000;
const LAST_LINES = 20;

export interface ServiceEnd {
  /** A signal ended it, so its configuration is not the cause. */
  isBySignal: boolean;
  /** The signal that ended it, or its exit code. */
  by: string;
  /** How it ended, with the last lines of its log. */
  story: string;
}

export interface ServiceProcess {
  child: ChildProcess;
  /** Resolves when the service has ended. */
  ended: Promise<ServiceEnd>;
  /** Resolves when the service has ended. */
  stop(): Promise<void>;
}

/** The process stops in order when the process that started it ends. */
const END_WITH_PARENT = ['--import', resolve('tools/process/end-with-parent.mjs')];

/** The command line of a built service. */
export function serviceCommandLine(app: App): string[] {
  const main = resolve('dist/apps', app, 'main.js');
  if (!existsSync(main)) throw new Error(`${main} is missing: run npm run build`);
  return ['--enable-source-maps', ...END_WITH_PARENT, main];
}

export const IDENTITY_PROVIDER = 'identity-provider';

/** The command line of the local identity provider. */
export const identityProviderCommandLine = (settings: ProviderSettings): string[] => [
  ...END_WITH_PARENT,
  ...['--import', 'tsx', resolve('tools/dev/identity-provider/main.ts'), JSON.stringify(settings)],
];

/** A program of the platform: its name, and its command line for Node. */
export interface Program {
  name: string;
  commandLine: string[];
}

/** Starts a program. Its log goes to a file; warnings and errors also to the terminal. */
export function startServiceProcess(
  { name, commandLine }: Program,
  environment: NodeJS.ProcessEnv,
  logDir: string,
): ServiceProcess {
  mkdirSync(logDir, { recursive: true });
  const logFile = join(logDir, `${name}.log`);
  const log = createWriteStream(logFile, { flags: 'a' });
  log.on('error', ({ message }) => printLine(`[${name}] The log cannot be written: ${message}`));
  const child = spawn(process.execPath, commandLine, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Its own process group: Ctrl-C in a terminal is for this process, which stops the services before the cloud.
    detached: true,
  });
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream! }).on('line', (line) => {
      if (!log.destroyed) log.write(`${line}\n`);
      lastLines.push(line);
      if (lastLines.length > LAST_LINES) lastLines.shift();
      const warning = warningIn(line);
      if (warning) printLine(`[${name}] ${warning}`);
    });
  }
  const ended = new Promise<ServiceEnd>((done) => {
    // Unlike "exit", "close" comes after all output has arrived.
    child.once('close', (code, signal) => {
      log.end();
      const lines = lastLines.map((line) => `  ${line}\n`).join('');
      const by = signal ?? `exit code ${code}`;
      done({
        // Exit code 0 means an orderly stop, which only a signal starts.
        isBySignal: signal === 'SIGKILL' || signal === 'SIGTERM' || code === 0,
        by,
        story: `${name} ended with ${by}. Its last lines of log (complete log: ${logFile}):\n${lines}`,
      });
    });
  });
  return {
    child,
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * Resolves when the service at `origin` is ready.
 * @throws Error with its health report when it is not ready within half a minute
 */
export async function untilReady(name: string, origin: string): Promise<void> {
  let lastAnswer = 'no answer';
  const isReady = async (): Promise<boolean> => {
    try {
      const answer = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
      if (answer.ok) return true;
      lastAnswer = await answer.text();
    } catch {
      // The service does not listen yet.
    }
    return false;
  };
  const fail = () => {
    throw new Error(`${name} is not ready after ${READY_WITHIN_MS / 1_000} s: ${lastAnswer}`);
  };
  await pWaitFor(isReady, { interval: 50, timeout: { milliseconds: READY_WITHIN_MS, fallback: fail } });
}
