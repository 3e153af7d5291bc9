import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findSchemathesis } from './fuzz/schemathesis';
import { localSettings, runningPlatform } from '../dev/local-environment';
import { interruption, run, printLine } from '../process/progress';

/** `npm run fuzz [-- options of schemathesis run]`: runs Schemathesis against the running platform; same exit code. */
const CONFIG = '.ci/schemathesis.toml';

run(async () => {
  const { api } = runningPlatform(localSettings());
  await assertRunning(api);
  const [program, ...before] = await findSchemathesis();
  printLine(`Schemathesis against ${api}`);
  const words = ['--config-file', CONFIG, 'run', `${api}/openapi.json`, ...process.argv.slice(2)];
  const child = spawn(program, [...before, ...words], { stdio: 'inherit' });
  // After an interrupt, it still reports its findings.
  void interruption(() => child.kill('SIGKILL')).then(() => child.kill('SIGINT'));
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exit(code ?? 1);
});

async function assertRunning(url: string): Promise<void> {
  await fetch(`${url}/health/live`).catch(() => {
    throw new Error(`${url} does not answer. Run \`npm start\` in another terminal first.`);
  });
}
