import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ToolOptions {
  cwd: string;
  variables?: Record<string, string> | undefined;
  timeoutMs: number;
  /** Stops the command early. */
  signal?: AbortSignal;
}

/**
 * Runs a command line without a terminal until it ends.
 *
 * @returns its standard output
 * @throws Error with all its output when it fails or takes too long
 */
export async function runTool(
  [command, ...commandArguments]: readonly [string, ...string[]],
  { cwd, variables = {}, timeoutMs, signal: interruption }: ToolOptions,
): Promise<string> {
  const commandLine = [command, ...commandArguments].join(' ');
  const child = spawn(command, commandArguments, {
    cwd,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Compilers start further processes. As a process group, they can be stopped together.
    detached: true,
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  }
  let isLate = false;
  const timeout = setTimeout(() => {
    isLate = true;
    endGroupOf(child);
  }, timeoutMs);
  const onInterruption = () => endGroupOf(child);
  interruption?.addEventListener('abort', onInterruption);
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    if (code === 0) return said.stdout;
    const why = isLate ? `did not end within ${timeoutMs / 1_000} s` : `ended with ${signal ?? `exit code ${code}`}`;
    throw new Error(`${said.stdout}${said.stderr}\n"${commandLine}" ${why}`);
  } finally {
    clearTimeout(timeout);
    interruption?.removeEventListener('abort', onInterruption);
  }
}

function endGroupOf({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // The process has already ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
