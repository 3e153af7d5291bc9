import { setTimeout as sleep } from 'node:timers/promises';
import type { Replica } from '@freelance/testing';

const LOOK_EVERY_MS = 500;

/** Looks at processes while they work, as monitoring does. */
export class Watch {
  /** Each a sentence about one time that a process said that it was not ready, or did not answer. */
  readonly unready: string[] = [];
  private readonly memory = new Map<Replica, number[]>();
  private readonly looking: Promise<unknown>;
  private isOver = false;

  constructor(replicas: readonly Replica[]) {
    this.looking = Promise.all(replicas.map((replica) => this.look(replica)));
  }

  /** By how much the memory of the process that grew most was more in the last third of the time than in the first; the highest each. */
  get growthPercent(): number {
    return Math.max(...[...this.memory.values()].map(growthOf));
  }

  /** Of the process that had most, in MiB. */
  get mostMemory(): number {
    return Math.ceil(Math.max(...[...this.memory.values()].flat()) / 1_048_576);
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.looking;
  }

  private async look(replica: Replica): Promise<void> {
    const seen: number[] = [];
    this.memory.set(replica, seen);
    while (!this.isOver) {
      // Told in the end: thrown now, nobody would be there to catch it.
      await this.lookOnce(replica, seen).catch((error: unknown) =>
        this.unready.push(`${replica.url}: ${String(error)}`),
      );
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async lookOnce(replica: Replica, seen: number[]): Promise<void> {
    const metrics = await (await fetch(`${replica.url}/metrics`)).text();
    seen.push(Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)![1]));
    const ready = await fetch(`${replica.url}/health/ready`);
    const report = await ready.text();
    if (!ready.ok) this.unready.push(`${replica.url}: ${report}`);
  }
}

function growthOf(bytes: readonly number[]): number {
  const third = Math.ceil(bytes.length / 3);
  return Math.round((Math.max(...bytes.slice(-third)) / Math.max(...bytes.slice(0, third)) - 1) * 100);
}
