import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withProgress } from './progress.mjs';
import { inWorkspace } from './workspace.mjs';

const lockFile = inWorkspace('dist/.setup-lock');
const POLL_MS = 200;

/** Keeps commands started together in several terminals from installing or building over each other. */
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
    linkSync(candidate, lockFile); // Unlike writing it in place, never shows others a lock without its owner.
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isOwnerAlive()) rmSync(lockFile, { force: true });
    return false;
  } finally {
    rmSync(candidate, { force: true });
  }
}

/** False for the lock of a command that was killed. */
function isOwnerAlive() {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
