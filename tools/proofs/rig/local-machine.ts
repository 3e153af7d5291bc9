import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { portVariable } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { APPS, assertPortsFree, awsVariables, findFreePorts } from '../../../localstack/embedded';

const workspace = resolve(__dirname, '../../..');
const CLOUD_PORTS = ['DYNAMODB_PORT', 'SNS_SQS_PORT', 'SES_PORT'];
const PORT_VARIABLES = [...CLOUD_PORTS, ...APPS.map(portVariable)];
const READY_WITHIN_MS = 90_000;

/** A machine that runs `npm start`, over several lives: it keeps its ports and its files. */
export class LocalMachine {
  /** Prefix of every table, topic and queue on it. */
  readonly environment = 'dev';
  private child: ChildProcess | undefined;

  private constructor(
    private readonly dataDir: string,
    private readonly ports: Record<string, string>,
    private readonly variables: Record<string, string>,
  ) {}

  /** A new machine, not running. The SDK's variables of this process point to it. */
  static async prepare(variables: Record<string, string> = {}): Promise<LocalMachine> {
    const free = await findFreePorts(PORT_VARIABLES.length);
    const ports = Object.fromEntries(PORT_VARIABLES.map((name, index) => [name, String(free[index])]));
    const [dynamodb, snsSqs, ses] = CLOUD_PORTS.map((name) => `http://127.0.0.1:${ports[name]}`) as [
      string,
      string,
      string,
    ];
    Object.assign(process.env, awsVariables({ dynamodb, snsSqs, ses }));
    return new LocalMachine(await mkdtemp(join(tmpdir(), 'local-machine-')), ports, variables);
  }

  /** The URL for clients. */
  get url(): string {
    return `http://127.0.0.1:${this.ports.GATEWAY_PORT}`;
  }

  /** Resolves with its whole output when it is ready. */
  async start(): Promise<string> {
    // With endpoint variables, it would not start its own cloud.
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/dev/start.ts'], {
      cwd: workspace,
      env: { ...Object.fromEntries(own), ...this.ports, LOCAL_DATA_DIR: this.dataDir, ...this.variables },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.child = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += String(chunk)));
    await waitFor(() => said.includes('Ready in') || child.exitCode !== null, {
      what: 'npm start to be ready',
      timeout: READY_WITHIN_MS,
    });
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}: ${said}`);
    return said;
  }

  /** Kills every process at the same time, without warning. */
  async die(): Promise<void> {
    if (!this.child || this.child.signalCode !== null) return;
    const ended = once(this.child, 'close');
    for (const pid of await withDescendants(this.child.pid!)) process.kill(pid, 'SIGKILL');
    await ended;
    await waitFor(() => this.isSilent(), { what: 'every process to be gone' });
  }

  async throwAway(): Promise<void> {
    await this.die();
    await rm(this.dataDir, { recursive: true });
  }

  private async isSilent(): Promise<true> {
    await assertPortsFree(Object.entries(this.ports).map(([variable, port]) => ({ variable, port: Number(port) })));
    return true;
  }
}

/** Its services and its cloud have separate process groups, so no signal to one group reaches all of them. */
async function withDescendants(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found) found.push(...processes.flatMap(([id, of]) => (of === parent ? [id!] : [])));
  return found;
}
