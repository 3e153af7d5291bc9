import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { waitFor } from '@freelance/testing';
import { findFreePorts } from '../../../localstack/embedded';
import { PORT_VARIABLES, type PortName, withoutAws } from '../local-environment';

const workspace = resolve(__dirname, '../../..');
const NAMES = Object.keys(PORT_VARIABLES) as PortName[];

export type Ports = Record<PortName, number>;

/** `npm start` in its own process group, as in a terminal. */
export interface NpmStart {
  child: ChildProcess;
  /** All its output. */
  output: () => string;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}

export async function freePorts(): Promise<Ports> {
  const free = await findFreePorts(NAMES.length);
  return Object.fromEntries(NAMES.map((name, index) => [name, free[index]])) as Ports;
}

interface Options {
  ports: Ports;
  dataDir: string;
  options?: string[];
  variables?: Record<string, string>;
}

export function npmStart({ ports, dataDir, options = [], variables = {} }: Options): NpmStart {
  const portVariables = Object.fromEntries(NAMES.map((name) => [PORT_VARIABLES[name], String(ports[name])]));
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/dev/start.ts', ...options], {
    cwd: workspace,
    env: { ...withoutAws(), ...portVariables, LOCAL_DATA_DIR: dataDir, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | NodeJS.Signals);
  return { child, output: () => output, ended };
}

export const isReady = ({ output }: NpmStart): Promise<boolean> =>
  waitFor(() => /^Ready in [\d.]+ s$/m.test(output()), { what: 'Ready in N s', timeout: 60_000 });
