import { spawn } from 'node:child_process';
import { APPS } from '../../../localstack/embedded';
import { localEnvironment, localSettings } from './local-environment';
import { run } from './progress';

/** `npm run start:<app>`: one built service in the foreground, its log on the terminal. */
run(async () => {
  const app = APPS.find((known) => known === process.argv[2]);
  if (!app) throw new Error(`Which service? One of ${APPS.join(', ')}.`);
  const child = spawn(process.execPath, ['--enable-source-maps', `dist/apps/${app}/main.js`], {
    env: localEnvironment(localSettings()),
    stdio: 'inherit',
    detached: true,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((resolve) => child.once('exit', (ended) => resolve(ended ?? 1)));
  process.exit(code);
});
