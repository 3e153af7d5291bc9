import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const OPS = resolve(__dirname, '../ops.ts');

/** Environment variables with which `npm run ops` asks the gateway at this origin. */
export const opsEnvironment = (gateway: string): NodeJS.ProcessEnv => ({
  ...process.env,
  API_URL: gateway,
  LOCAL_DATA_DIR: join(tmpdir(), 'ops'),
});

/** Runs `npm run ops -- ...`. Resolves with the output; rejects, with `stdout` and `stderr`, when it fails. */
export async function runOps(variables: NodeJS.ProcessEnv, ...given: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', OPS, ...given], {
    env: variables,
    maxBuffer: 64 * 1_048_576,
  });
  return stdout;
}
