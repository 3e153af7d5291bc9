import { tmpdir } from 'node:os';
import { runTool } from './run-tool';

export interface Toolchain {
  name: string;
  /** Lowest version, as major and minor. */
  least: readonly [number, number];
  /** The command that prints its version. */
  asks: readonly [string, ...string[]];
}

const go: Toolchain = { name: 'Go', least: [1, 26], asks: ['go', 'version'] };
/** Some Python installations cannot make virtual environments. */
const python: Toolchain = {
  name: 'Python',
  least: [3, 11],
  asks: ['python3', '-c', 'import ensurepip, platform, venv; print(platform.python_version())'],
};
export const TOOLCHAINS = { go, python };

const ANSWERS_WITHIN_MS = 10_000;

export function versionIn(text: string): [number, number] | undefined {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor)];
}

/** What to install before the toolchain can be used; undefined when it is available. */
export async function lackOf({ name, least, asks }: Toolchain): Promise<string | undefined> {
  const wanted = least.join('.');
  const answer = await runTool(asks, { cwd: tmpdir(), timeoutMs: ANSWERS_WITHIN_MS }).catch(() => undefined);
  const found = answer === undefined ? undefined : versionIn(answer);
  if (!found) return `install ${name} ${wanted} or newer (\`${asks[0]}\` with what it needs is not there)`;
  const isOld = found[0] < least[0] || (found[0] === least[0] && found[1] < least[1]);
  return isOld ? `install ${name} ${wanted} or newer (found ${found.join('.')})` : undefined;
}
