import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { TARGET_VARIABLE } from '@freelance/testing';
import { interruption } from '../process/progress';
import type { E2eTarget } from './e2e-target';

const JEST = resolve(__dirname, '../../node_modules/jest/bin/jest.js');
/** Options for a shared endpoint: one file at a time, and a timeout longer than any wait in a test. */
const SHARED = ['--runInBand', '--testTimeout', '360000'];

/** The lowest exit code after a signal. */
const SIGNALLED = 128;

/** Runs the end-to-end suite on one target, once or several times, until it is interrupted. */
export class Suite {
  private jest: ChildProcess | undefined;
  private isInterrupted = false;

  constructor(private readonly e2eTarget: E2eTarget) {
    void interruption(() => this.signal('SIGKILL')).then(() => {
      this.isInterrupted = true;
      this.signal('SIGINT');
    });
  }

  /** @returns the exit code of Jest */
  async run(options: readonly string[], variables: Record<string, string> = {}): Promise<number> {
    if (this.isInterrupted) return SIGNALLED + constants.signals.SIGINT;
    const { target } = this.e2eTarget;
    const shared = target === 'embedded' ? [] : SHARED;
    this.jest = spawn(process.execPath, [JEST, ...shared, ...options, '--selectProjects', 'e2e'], {
      env: { ...this.e2eTarget.variables, ...variables, [TARGET_VARIABLE]: target },
      stdio: 'inherit',
      // Its own process group, so that a Ctrl-C also reaches the processes of its tests, and only once.
      detached: true,
    });
    const [code, died] = (await once(this.jest, 'exit')) as [number | null, NodeJS.Signals | null];
    this.jest = undefined;
    return code ?? SIGNALLED + constants.signals[died!];
  }

  private signal(name: NodeJS.Signals): void {
    if (this.jest) process.kill(-this.jest.pid!, name);
  }
}
