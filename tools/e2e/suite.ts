import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { TARGET_VARIABLE } from '@freelance/testing';
import { interruption } from '../process/progress';
import type { E2eTarget } from './e2e-target';

const JEST = resolve(__dirname, '../../node_modules/jest/bin/jest.js');
/** Where all share one endpoint: a file at a time, and longer than any test waits for anything. */
const SHARED = ['--runInBand', '--testTimeout', '360000'];

/** What a run that is interrupted ends with, or more. */
const SIGNALLED = 128;

/** The end-to-end suite on one ground, once or several times, until it is interrupted. */
export class Suite {
  private jest: ChildProcess | undefined;
  private isInterrupted = false;

  constructor(private readonly e2eTarget: E2eTarget) {
    void interruption(() => this.signal('SIGKILL')).then(() => {
      this.isInterrupted = true;
      this.signal('SIGINT');
    });
  }

  /** @returns what Jest ends with */
  async run(options: readonly string[], variables: Record<string, string> = {}): Promise<number> {
    if (this.isInterrupted) return SIGNALLED + constants.signals.SIGINT;
    const { target } = this.e2eTarget;
    const shared = target === 'embedded' ? [] : SHARED;
    this.jest = spawn(process.execPath, [JEST, ...shared, ...options, '--selectProjects', 'e2e'], {
      env: { ...this.e2eTarget.variables, ...variables, [TARGET_VARIABLE]: target },
      stdio: 'inherit',
      // Its own group: what its tests started hears of a Ctrl-C too, and once.
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
