import { setTimeout as sleep } from 'node:timers/promises';
import type { Replica } from '@freelance/testing';

const LOOK_EVERY_MS = 500;

/** Monitors processes while they work. */
export class Watch {
  /** Sentences about the times when a process was unready or did not answer. */
  readonly unready: string[] = [];
  private readonly memory = new Map<Replica, number[]>();
  private readonly looking: Promise<unknown>;
  private isOver = false;

  constructor(replicas: readonly Replica[]) {
    this.looking = Promise.all(replicas.map((replica) => this.look(replica)));
  }

  /** The largest growth of one process's memory, from the peak of the first third of the time to that of the last third. */
  get growthPercent(): number {
    return Math.max(...[...this.memory.values()].map(growthOf));
  }

  /** The largest memory of a process, in MiB. */
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
      // Recorded and reported at the end, because no caller could catch it now.
      await this.lookOnce(replica, seen).catch((error: unknown) =>
        this.unready.push(`${replica.url}: ${String(error)}`),
      );
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async lookOnce(replica: Replica, seen: number[]): Promise<void> {
    seen.push(Number(/^process_resident_memory_bytes (\S+)/m.exec(await replica.metrics())![1]));
    const ready = await fetch(`${replica.url}/health/ready`);
    const report = await ready.text();
    if (!ready.ok) this.unready.push(`${replica.url}: ${report}`);
  }
}

function growthOf(bytes: readonly number[]): number {
  const third = Math.ceil(bytes.length / 3);
  return Math.round((Math.max(...bytes.slice(-third)) / Math.max(...bytes.slice(0, third)) - 1) * 100);
}
