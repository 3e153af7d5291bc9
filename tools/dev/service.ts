import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { APPS, assertPortsFree } from '../../localstack/embedded';
import { localEnvironment, localSettings, PORT_VARIABLES } from './local-environment';
import { run } from '../process/progress';
import { serviceCommandLine } from './service-process';

/** `npm run start:<app>`: runs one built service in the foreground, with its log on the terminal. */
run(async () => {
  const app = APPS.find((known) => known === process.argv[2]);
  if (!app) throw new Error(`Which service? One of ${APPS.join(', ')}.`);
  const settings = localSettings();
  await assertPortsFree([{ port: settings.appPorts[app], variable: PORT_VARIABLES[app] }]);
  const child = spawn(process.execPath, serviceCommandLine(app), {
    env: localEnvironment(settings),
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
