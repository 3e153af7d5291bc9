import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { APPS, assertPortsFree, type CloudProcess, startCloudProcess } from '../../../localstack/embedded';
import {
  localEnvironment,
  localSettings,
  PORT_VARIABLES,
  type PortName,
  useLocalEnvironment,
} from './local-environment';
import { elapsedSeconds, run, say, step } from './progress';
import { provisionLocal } from './provision-local';
import { type ServiceProcess, startServiceProcess, untilReady } from './service-process';

/** `npm start [-- --fresh]`: the whole platform on this machine, until Ctrl-C. */
class LocalPlatform {
  private cloud: CloudProcess | undefined;
  private services: ServiceProcess[] = [];
  private stopping: Promise<void> | undefined;

  async start(fresh: boolean): Promise<void> {
    const settings = localSettings();
    const ports = Object.entries({ ...settings.cloudPorts, ...settings.appPorts });
    await assertPortsFree(ports.map(([name, port]) => ({ port, variable: PORT_VARIABLES[name as PortName] })));
    if (fresh) rmSync(settings.dataDir, { recursive: true, force: true });

    say('Starting the Freelance Platform');
    this.cloud = await step('embedded cloud', () => startCloudProcess(settings.cloudPorts, settings.dataDir));
    this.cloud.child.once('exit', () => this.childDied('The embedded cloud', []));
    useLocalEnvironment(settings);
    const lines = await step('tables, topics and queues', () => provisionLocal(settings.environment));
    const lacking = lines.filter((line) => line.outcome === 'endpoint cannot').map((line) => line.subject);
    if (lacking.length > 0) say(`  the embedded cloud does without: ${lacking.join(', ')}`);

    await step('services', async () => {
      const environment = localEnvironment(settings);
      this.services = APPS.map((app) => startServiceProcess(app, environment, join(settings.dataDir, 'logs')));
      for (const service of this.services) {
        service.child.once('exit', (code, signal) =>
          this.childDied(`${service.app} (${signal ?? `exit code ${String(code)}`})`, service.lastLines),
        );
      }
      await Promise.all(
        this.services.map((service) => untilReady(service, `http://127.0.0.1:${settings.appPorts[service.app]}`)),
      );
    });

    if (this.stopping) return this.stopping;
    const { gateway } = settings.appPorts;
    say(`
  API           http://localhost:${gateway}
  Docs          http://localhost:${gateway}/docs
  Mail viewer   ${this.cloud.endpoints.ses.replace('127.0.0.1', 'localhost')}
  Logs          ${join(settings.dataDir, 'logs')}

  Try \`npm run demo\` in another terminal. Ctrl-C stops everything.
`);
    say(`Ready in ${elapsedSeconds()} s`);
  }

  /** Services first, so that nothing is asked of a cloud that is gone. */
  async stop(): Promise<void> {
    this.stopping ??= (async () => {
      await Promise.all(this.services.map((service) => service.stop('SIGTERM')));
      await this.cloud?.stop();
    })();
    await this.stopping;
  }

  /** At once, whatever is open. */
  kill(): void {
    for (const { child } of this.services) child.kill('SIGKILL');
    this.cloud?.child.kill('SIGTERM');
  }

  private childDied(who: string, lastLines: string[]): void {
    if (this.stopping) return;
    process.stderr.write(`\n${who} has ended; stopping the rest.\n`);
    if (lastLines.length > 0) process.stderr.write(`Its last lines:\n  ${lastLines.join('\n  ')}\n`);
    void this.stop().then(() => process.exit(1));
  }
}

run(async () => {
  const platform = new LocalPlatform();
  let signals = 0;
  const onSignal = () => {
    if (++signals > 1) {
      platform.kill();
      process.exit(1);
    }
    say('\nStopping (Ctrl-C again to force)');
    void platform.stop().then(() => {
      say('Stopped');
      process.exit(0);
    });
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await platform.start(process.argv.includes('--fresh'));
  } catch (error) {
    await platform.stop();
    throw error;
  }
});
