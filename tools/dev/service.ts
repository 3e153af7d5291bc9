import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { APPS, assertPortsFree } from '../../localstack/embedded';
import { localEnvironment, type LocalSettings, localSettings, PORT_VARIABLES } from './local-environment';
import { run } from '../process/progress';
import { providerSettings } from './identity-provider/local-settings';
import { IDENTITY_PROVIDER, identityProviderCommandLine, serviceCommandLine } from './service-process';

/** `npm run start:<name>`: runs one built service or the identity provider in the foreground, with its log on the terminal. */
run(async () => {
  const settings = localSettings();
  const env = localEnvironment(settings);
  const { port, variable, commandLine } = programOf(settings, env);
  await assertPortsFree([{ port, variable }]);
  const child = spawn(process.execPath, commandLine, {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Its own process group: otherwise the terminal would signal it too, and two signals end it at once.
    detached: true,
  });
  process.on('disconnect', () => child.kill('SIGTERM'));
  process.channel?.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  process.exitCode = await new Promise<number>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal!])),
  );
});

function programOf(settings: LocalSettings, env: NodeJS.ProcessEnv) {
  const [, , name] = process.argv;
  if (name === IDENTITY_PROVIDER) {
    const commandLine = identityProviderCommandLine(providerSettings(settings, env));
    return { port: settings.oidcPort, variable: PORT_VARIABLES.oidc, commandLine };
  }
  const app = APPS.find((known) => known === name);
  if (!app) throw new Error(`Which service? One of ${[...APPS, IDENTITY_PROVIDER].join(', ')}.`);
  return { port: settings.appPorts[app], variable: PORT_VARIABLES[app], commandLine: serviceCommandLine(app) };
}
