import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from '../../localstack/embedded';
import { builtMain } from './earlier-release';
import { waitFor } from './wait-for';

const workspace = resolve(__dirname, '../..');
/** Services must end when a test run is killed. */
const END_WITH_PARENT = join(workspace, 'tools/process/end-with-parent.mjs');
/** Where production has `--enable-source-maps`, which also reads the maps of all packages: a tenth of the start. */
const MAP_OWN_CODE = join(__dirname, 'map-own-code.mjs');
const KEEP_COMPILED = join(__dirname, 'keep-compiled.mjs');
/** Preloaded while Jest's reporter records calls. */
const RECORD_CALLS = join(__dirname, 'calls/record-calls.mjs');

interface Settings {
  app: App;
  port: number;
  metricsPort: number;
  variables: Record<string, string>;
  /** A built program to run instead of the app's own. */
  main?: string | undefined;
  /** Modules to preload. */
  imports: readonly string[];
}

/** One process of an app, over several restarts: it keeps its port and its log. */
export class Replica {
  private child: ChildProcess | undefined;
  private readonly lines: string[] = [];

  constructor(private readonly settings: Settings) {}

  get url(): string {
    return `http://127.0.0.1:${this.settings.port}`;
  }

  /** Host and port at which Prometheus reads its metrics. */
  get metricsHost(): string {
    return `127.0.0.1:${this.settings.metricsPort}`;
  }

  /** Its metrics, as text. Releases up to 0.2 serve them at the port of the service. */
  async metrics(): Promise<string> {
    const ask = (port: number) => fetch(`http://127.0.0.1:${port}/metrics`);
    const answer = await ask(this.settings.metricsPort).catch(() => ask(this.settings.port));
    return answer.text();
  }

  /** Its whole log. */
  get log(): string {
    return this.lines.join('');
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The signal that ended its last run, if any. */
  get endedBy(): NodeJS.Signals | null {
    return this.child?.signalCode ?? null;
  }

  /**
   * Starts it and waits until it is ready.
   * @param more variables for this run only
   */
  async start(more: Record<string, string> = {}): Promise<void> {
    const { app, metricsPort, variables, imports, main = builtMain(workspace, app) } = this.settings;
    const recorder = process.env.RECORDED_CALLS ? [RECORD_CALLS] : [];
    const preloaded = [END_WITH_PARENT, MAP_OWN_CODE, KEEP_COMPILED, ...recorder, ...imports].flatMap((module) => [
      '--import',
      module,
    ]);
    const child = spawn(process.execPath, [...preloaded, main], {
      env: { ...process.env, RECORDED_AS: app, METRICS_PORT: String(metricsPort), ...variables, ...more },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const { LOG_FOLDER } = { ...variables, ...more };
    for (const stream of [child.stdout, child.stderr]) {
      stream!.on('data', (chunk: Buffer) => {
        this.lines.push(chunk.toString());
        // Where operators' requests read the logs, as after npm start.
        if (LOG_FOLDER) appendFileSync(join(LOG_FOLDER, `${app}.log`), chunk);
      });
    }
    this.child = child;
    const closed = once(child, 'close');
    await waitFor(async () => !this.isRunning || (await fetch(`${this.url}/health/ready`)).ok, {
      what: `${app} to be ready`,
      timeout: 100_000,
      // A start takes a second or more, and each failed request takes time from it.
      interval: 150,
    });
    if (this.isRunning) return;
    await closed;
    throw new Error(`${app} ended before it was ready: ${this.log.slice(-2_000)}`);
  }

  /** Resolves when its process has ended. */
  async ended(): Promise<void> {
    if (this.isRunning) await once(this.child!, 'exit');
  }

  /** Stops its processor time, until `thaw`: it keeps its connections and answers nothing. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Ends it: without warning, unless another signal is given. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.isRunning) this.child!.kill(signal);
    await this.ended();
  }
}
