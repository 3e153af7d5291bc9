import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../../../localstack/embedded';
import { say } from './progress';

const READY_WITHIN_MS = 30_000;
const LAST_LINES = 20;
const WARNING = 40;

export interface ServiceProcess {
  app: App;
  child: ChildProcess;
  /** What it said last, for when it dies. */
  lastLines: string[];
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a built service. Its log goes to a file; warnings and errors also to the terminal. */
export function startServiceProcess(app: App, environment: NodeJS.ProcessEnv, logDir: string): ServiceProcess {
  mkdirSync(logDir, { recursive: true });
  const log = createWriteStream(join(logDir, `${app}.log`), { flags: 'a' });
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', resolve('libs/cli/src/end-with-parent.mjs'), `dist/apps/${app}/main.js`],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true },
  );
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream! }).on('line', (line) => {
      log.write(`${line}\n`);
      lastLines.push(line);
      if (lastLines.length > LAST_LINES) lastLines.shift();
      const warning = warningIn(line);
      if (warning) say(`[${app}] ${warning}`);
    });
  }
  return {
    app,
    child,
    lastLines,
    async stop(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = new Promise((done) => child.once('exit', done));
      child.kill(signal);
      await exited;
    },
  };
}

/** Resolves when the service can serve; gives up when it does not within half a minute or has died. */
export async function untilReady({ app, child }: ServiceProcess, origin: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > deadline)
      throw new Error(`${app} is not ready after ${READY_WITHIN_MS / 1_000} s: ${await answer?.text()}`);
    await sleep(50);
  }
}

interface LogLine {
  level: number;
  msg: string;
  requestId?: string;
  err?: { message?: string };
}

function warningIn(line: string): string | undefined {
  if (!line.startsWith('{')) return line;
  const { level, msg, requestId, err } = JSON.parse(line) as LogLine;
  if (level < WARNING) return undefined;
  return [msg, err?.message && `(${err.message})`, requestId && `request ${requestId}`].filter(Boolean).join(' ');
}
