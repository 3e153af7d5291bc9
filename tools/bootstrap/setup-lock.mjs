import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withProgress } from './progress.mjs';
import { inWorkspace } from './workspace.mjs';

const lockFile = inWorkspace('dist/.setup-lock');
const POLL_MS = 200;

/** Prevents commands in several terminals from installing or building at the same time. */
export async function withSetupLock(work) {
  mkdirSync(inWorkspace('dist'), { recursive: true });
  if (!tryLock()) {
    await withProgress('Waiting for another command to install and build', 'The other command finished', async () => {
      while (!tryLock()) await sleep(POLL_MS);
    });
  }
  try {
    await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryLock() {
  const candidate = `${lockFile}.${process.pid}`;
  writeFileSync(candidate, String(process.pid));
  try {
    linkSync(candidate, lockFile); // A hard link is atomic: other processes never see a lock without its owner.
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isOwnerAlive()) rmSync(lockFile, { force: true });
    return false;
  } finally {
    rmSync(candidate, { force: true });
  }
}

/** False if the command that owns the lock was killed. */
function isOwnerAlive() {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
