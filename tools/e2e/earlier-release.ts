import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { EarlierRelease } from '@freelance/testing';
import { step } from '../process/progress';

const WORKSPACE = resolve(__dirname, '../..');
/** Kept, so that each release is installed and built only once. */
const KEPT_IN = join(WORKSPACE, '.local/releases');

/**
 * Checks out an earlier release to its own folder, installs and builds it.
 * @param ref a commit; by default the last release before this commit
 * @throws Error that says what to do when there is none
 */
export async function buildEarlierRelease(ref: string | undefined): Promise<EarlierRelease> {
  const name = ref ?? (await lastRelease());
  const commit = await commitOf(name);
  const folder = join(KEPT_IN, commit);
  await checkOut(commit, folder);
  // Runs the release's own npm script, which reports its progress.
  const build = spawn('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: 'inherit' });
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error(`${name} cannot be built. Remove ${folder} to start over, or choose another with --beside`);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { name, version, folder };
}

const git = async (...words: string[]): Promise<string> =>
  (await promisify(execFile)('git', words, { cwd: WORKSPACE })).stdout.trim();

/** The nearest tag before this commit, which may itself be a release. */
const lastRelease = (): Promise<string> =>
  git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*', 'HEAD^').catch((cause: unknown) => {
    throw new Error(
      'No commit before this one has the tag of a release (v1.2.3): fetch the tags, make one, or name a commit: npm run e2e -- --beside <commit>',
      { cause },
    );
  });

const commitOf = (name: string): Promise<string> =>
  git('rev-parse', '--verify', '--quiet', '--short=12', `${name}^{commit}`).catch((cause: unknown) => {
    throw new Error(`There is no commit ${name} here: fetch it, or name another with --beside`, { cause });
  });

/** Writes only the files, without a git work tree. */
async function checkOut(commit: string, folder: string): Promise<void> {
  const archive = `${folder}.tar`;
  await mkdir(folder, { recursive: true });
  await step(`Checking out ${commit}`, `${commit} checked out`, async () => {
    await git('archive', '--output', archive, commit);
    await promisify(execFile)('tar', ['-xf', archive, '-C', folder]);
  });
  await rm(archive);
}
