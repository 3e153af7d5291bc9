import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CORE_NAMES, metricsPort, SERVICE_NAMES, urlVariable } from '@freelance/manifest';
import { type App, assertPortsFree, type CloudProcess, startCloudProcess } from '../../localstack/embedded';
import { fullDiskIn, prepareDataFolder, wipeData } from './data-folder';
import { createFirstCategories } from './first-categories';
import {
  localEnvironment,
  type LocalSettings,
  metricsPortOf,
  PORT_VARIABLES,
  type PortName,
  useLocalEnvironment,
  usesEmbeddedCloud,
} from './local-environment';
import { providerSettings } from './identity-provider/local-settings';
import { issuerAt } from './identity-provider/settings';
import { elapsedSeconds, printLine, printFailure, step } from '../process/progress';
import {
  IDENTITY_PROVIDER,
  identityProviderCommandLine,
  type Program,
  serviceCommandLine,
  type ServiceProcess,
  startServiceProcess,
  untilReady,
} from './service-process';
import type { StartOptions } from './start-options';

/** An admin of every local platform, see LOCAL_ADMINS. */
const FIRST_ADMIN = 'admin-1';

/** Prevents a service that fails repeatedly from using all processor time. */
const RESTART_PAUSE_MS = 500;

/** The embedded cloud and the services on this machine, each in its own process. */
export class LocalPlatform {
  private readonly hasOwnCloud = usesEmbeddedCloud();
  private cloud: Promise<CloudProcess> | undefined;
  /** By name. */
  private readonly services = new Map<string, ServiceProcess>();
  private readonly apps: readonly App[];
  private stopping = false;
  private fail!: (error: Error) => void;

  /** Rejects when a part of the platform ends by itself, with its name and last output. */
  readonly failure = new Promise<never>((_, reject) => {
    this.fail = reject;
  });

  constructor(
    private readonly settings: LocalSettings,
    private readonly options: StartOptions,
  ) {
    this.apps = options.core ? CORE_NAMES : SERVICE_NAMES;
  }

  /** Resolves when every service is ready and its address is printed. */
  async start(): Promise<void> {
    const { settings } = this;
    await assertPortsFree(this.ports());
    await prepareDataFolder(settings.dataDir);
    if (this.options.fresh) await wipeData(settings.dataDir);

    // Loads the SDK, which takes a while, in parallel with the start of the cloud.
    const [{ provisionLocal }] = await Promise.all([import('./provision-local.js'), this.startCloud()]);
    useLocalEnvironment(settings);
    await provisionLocal(settings.environment, this.apps);
    if (this.stopping) return;

    await step('Starting the services', 'Services started', () => this.startServices());
    const { appPorts, oidcPort } = settings;
    const { AUTH_MODE: authMode } = process.env;
    await createFirstCategories({ gatewayPort: appPorts.gateway, oidcPort, authMode, userId: FIRST_ADMIN });
    this.printAddresses();
  }

  /** Stops the services first, because they need the cloud to finish their work. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.services.values()].map((service) => service.stop()));
    const cloud = await this.cloud?.catch(() => undefined);
    await cloud?.stop();
  }

  /** Kills the services at once; stops the cloud cleanly, because a kill could damage its data. */
  kill(): void {
    for (const { child } of this.services.values()) child.kill('SIGKILL');
    void this.cloud?.then(({ child }) => child.kill('SIGTERM'));
  }

  /** It lets everybody in, so it does not run in production. */
  private get hasIdentityProvider(): boolean {
    return this.settings.environment !== 'prod';
  }

  private ports(): { port: number; variable: string }[] {
    const { cloudPorts, appPorts, oidcPort } = this.settings;
    const ports: Partial<Record<PortName, number>> = {
      ...(this.hasOwnCloud && cloudPorts),
      ...Object.fromEntries(this.apps.map((app) => [app, appPorts[app]])),
      ...(this.hasIdentityProvider && { oidc: oidcPort }),
    };
    return [
      ...Object.entries(ports).map(([name, port]) => ({ port, variable: PORT_VARIABLES[name as PortName] })),
      ...this.apps.map((app) => metricsPortOf(app, appPorts)),
    ];
  }

  private async startCloud(): Promise<void> {
    if (!this.hasOwnCloud) return;
    const { cloudPorts, dataDir } = this.settings;
    this.cloud = step('Starting the embedded cloud', 'Embedded cloud started', () =>
      startCloudProcess(cloudPorts, dataDir),
    );
    const { child } = await this.cloud;
    child.once('exit', (code, signal) =>
      this.endedByItself(`The embedded cloud ended with ${signal ?? `exit code ${code}`}${fullDiskIn(dataDir)}`),
    );
  }

  private async startServices(): Promise<void> {
    // The services cannot share one port.
    const { METRICS_PORT: _, ...environment } = localEnvironment(this.settings);
    for (const app of SERVICE_NAMES) if (!this.apps.includes(app)) delete environment[urlVariable(app)];
    const { appPorts, oidcPort } = this.settings;
    const programs: (Program & { port: number })[] = this.apps.map((app) => ({
      name: app,
      commandLine: serviceCommandLine(app),
      port: appPorts[app],
    }));
    if (this.hasIdentityProvider) {
      const commandLine = identityProviderCommandLine(providerSettings(this.settings, environment));
      programs.push({ name: IDENTITY_PROVIDER, commandLine, port: oidcPort });
    }
    await Promise.all(
      programs.map(async (program) => {
        await this.keepRunning(program, environment);
        printLine(`  ${program.name} is ready`);
      }),
    );
  }

  /**
   * Starts a program, and restarts it whenever it ends: a user may kill one to try it. If a program ends by itself before
   * it is ready, a restart would not help, so the platform fails. Resolves when the program is ready.
   */
  private async keepRunning(program: Program & { port: number }, environment: NodeJS.ProcessEnv): Promise<void> {
    const { name, port } = program;
    const service = startServiceProcess(program, environment, join(this.settings.dataDir, 'logs'));
    this.services.set(name, service);
    let isReady = false;
    const startAgain = async (): Promise<void> => {
      const { isBySignal, by, story } = await service.ended;
      if (this.stopping) return;
      if (!isReady && !isBySignal) return this.endedByItself(story);
      printLine(`${name} has ended with ${by}, starting it again`);
      await setTimeout(RESTART_PAUSE_MS);
      if (!this.stopping) await this.keepRunning(program, environment);
    };
    startAgain().catch((error: unknown) => printFailure(error));
    await untilReady(name, `http://127.0.0.1:${port}`);
    isReady = true;
  }

  private endedByItself(how: string): void {
    if (!this.stopping) this.fail(new Error(how));
  }

  private printAddresses(): void {
    const { appPorts, cloudPorts, dataDir, oidcPort } = this.settings;
    const local = issuerAt(oidcPort);
    const signIn = process.env.AUTH_ISSUERS?.includes(local) ? local : 'at the issuers of AUTH_ISSUERS';
    const others = this.apps.filter((app) => app !== 'gateway').map((app) => `${metricsPort(appPorts[app])} (${app})`);
    printLine(`
  Pages         http://localhost:${appPorts.gateway}
  API           http://localhost:${appPorts.gateway}
  Docs          http://localhost:${appPorts.gateway}/docs
  Metrics       http://localhost:${metricsPort(appPorts.gateway)}/metrics, of the others: ${others.join(', ')}
  Sign-in       ${signIn}
  Mail viewer   ${this.hasOwnCloud ? `http://localhost:${cloudPorts.ses}` : 'at the endpoint that the AWS variables name'}
  Logs          ${join(dataDir, 'logs')}

  Try \`npm run demo\` in another terminal. Ctrl-C stops everything.
`);
    printLine(`Ready in ${elapsedSeconds()} s`);
  }
}
