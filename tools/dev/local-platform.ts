import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type App, APPS, assertPortsFree, type CloudProcess, startCloudProcess } from '../../localstack/embedded';
import { prepareDataFolder, wipeData } from './data-folder';
import {
  localEnvironment,
  type LocalSettings,
  PORT_VARIABLES,
  type PortName,
  useLocalEnvironment,
  usesEmbeddedCloud,
} from './local-environment';
import { serveLocalIssuer } from './local-issuer';
import { elapsedSeconds, printLine, printFailure, step } from '../process/progress';
import { type ServiceProcess, startServiceProcess, untilReady } from './service-process';

/** A service that fails again and again must not keep the machine busy. */
const RESTART_PAUSE_MS = 500;

/** The embedded cloud and the four services, each a process, on this machine. */
export class LocalPlatform {
  private readonly hasOwnCloud = usesEmbeddedCloud();
  private cloud: Promise<CloudProcess> | undefined;
  private readonly services = new Map<App, ServiceProcess>();
  private stopping = false;
  private fail!: (error: Error) => void;

  /** Rejects when a part of the platform ends by itself, saying which and what it said last. */
  readonly failure = new Promise<never>((_, reject) => {
    this.fail = reject;
  });

  constructor(private readonly settings: LocalSettings) {}

  /** Resolves when every service is ready, and has said where. */
  async start({ fresh }: { fresh: boolean }): Promise<void> {
    const { settings } = this;
    await assertPortsFree(this.ports());
    await prepareDataFolder(settings.dataDir);
    if (fresh) await wipeData(settings.dataDir);

    // Loading the SDK takes a while, which a second core can spend on the cloud.
    const [{ provisionLocal }] = await Promise.all([import('./provision-local.js'), this.startCloud()]);
    useLocalEnvironment(settings);
    await provisionLocal(settings.environment);
    if (this.stopping) return;

    await step('Starting the services', 'Services started', () => this.startServices());
    this.printAddresses();
  }

  /** The services first, which have things to finish, then the cloud they need for it. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.services.values()].map((service) => service.stop()));
    const cloud = await this.cloud?.catch(() => undefined);
    await cloud?.stop();
  }

  /** At once, but for the cloud, whose data would suffer. */
  kill(): void {
    for (const { child } of this.services.values()) child.kill('SIGKILL');
    void this.cloud?.then(({ child }) => child.kill('SIGTERM'));
  }

  private ports(): { port: number; variable: string }[] {
    const { cloudPorts, appPorts } = this.settings;
    return Object.entries({ ...(this.hasOwnCloud ? cloudPorts : {}), ...appPorts }).map(([name, port]) => ({
      port,
      variable: PORT_VARIABLES[name as PortName],
    }));
  }

  private async startCloud(): Promise<void> {
    if (!this.hasOwnCloud) return;
    const { cloudPorts, dataDir } = this.settings;
    this.cloud = step('Starting the embedded cloud', 'Embedded cloud started', () =>
      startCloudProcess(cloudPorts, dataDir),
    );
    const { child } = await this.cloud;
    child.once('exit', (code, signal) =>
      this.endedByItself(`The embedded cloud ended with ${signal ?? `exit code ${code}`}`),
    );
  }

  private async startServices(): Promise<void> {
    const environment = await withIssuer(localEnvironment(this.settings), this.settings.dataDir);
    const logDir = join(this.settings.dataDir, 'logs');
    await Promise.all(
      APPS.map(async (app) => {
        await this.keepRunning(app, environment, logDir);
        printLine(`  ${app} is ready`);
      }),
    );
  }

  /**
   * Starts a service, and starts it again whenever it ends: a user may end one to see what happens. A service that ends
   * by itself before it is ready would end each time, so the platform fails. Resolves when it is ready.
   */
  private async keepRunning(app: App, environment: NodeJS.ProcessEnv, logDir: string): Promise<void> {
    const service = startServiceProcess(app, environment, logDir);
    this.services.set(app, service);
    let isReady = false;
    const startAgain = async (): Promise<void> => {
      const { isBySignal, by, story } = await service.ended;
      if (this.stopping) return;
      if (!isReady && !isBySignal) return this.endedByItself(story);
      printLine(`${app} has ended with ${by}, starting it again`);
      await setTimeout(RESTART_PAUSE_MS);
      if (!this.stopping) await this.keepRunning(app, environment, logDir);
    };
    startAgain().catch((error: unknown) => printFailure(error));
    await untilReady(app, `http://127.0.0.1:${this.settings.appPorts[app]}`);
    isReady = true;
  }

  private endedByItself(how: string): void {
    if (!this.stopping) this.fail(new Error(how));
  }

  private printAddresses(): void {
    const { appPorts, cloudPorts, dataDir } = this.settings;
    printLine(`
  API           http://localhost:${appPorts.gateway}
  Docs          http://localhost:${appPorts.gateway}/docs
  Mail viewer   ${this.hasOwnCloud ? `http://localhost:${cloudPorts.ses}` : 'at the endpoint that the AWS variables name'}
  Logs          ${join(dataDir, 'logs')}

  Try \`npm run demo\` in another terminal. Ctrl-C stops everything.
`);
    printLine(`Ready in ${elapsedSeconds()} s`);
  }
}

/** Whoever asks for tokens and does not say whose gets those of `npm run token`. */
async function withIssuer(environment: NodeJS.ProcessEnv, dataDir: string): Promise<NodeJS.ProcessEnv> {
  if (environment.AUTH_MODE !== 'jwt' || environment.AUTH_ISSUERS) return environment;
  return { ...environment, AUTH_ISSUERS: await serveLocalIssuer(dataDir) };
}
