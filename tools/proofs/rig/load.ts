import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientResponse } from './client';
import { keepBusy } from './job-life';

/** A moment of the load, in milliseconds since it began, and how long its answer took. */
interface Timed {
  at: number;
  took: number;
}

/** What became of the requests of one load. */
export interface Outcome {
  /** Of the answers that came while the load lasted, those that were what was asked for and came as soon as promised. */
  goodPerSecond: number;
  good: Timed[];
  /** 429 or 503 that say when to come again. */
  refused: Timed[];
  /** Anything else, in a sentence. */
  failed: string[];
  /** When the last request was sent, as `performance.now()` tells it: answers may come later. */
  askedUntil: number;
}

/** Not taken on, so that nothing can have come of it. */
export const isRefused = ({ status, retryAfter }: ClientResponse): boolean =>
  (status === 429 || status === 503) && retryAfter !== undefined;

export type Ask = () => Promise<ClientResponse>;

const TICK_MS = 5;
/** The longest answer that a client is promised. */
const PROMISED_MS = 5_000;

/** So many people at once, each with the next request when the last one is answered: as fast as they are served. */
export async function closedLoop(people: number, seconds: number, ask: Ask): Promise<Outcome> {
  const tally = new Tally(seconds);
  await keepBusy(
    people,
    () => tally.isOver,
    () => tally.add(ask()),
  );
  return { ...tally.outcome, askedUntil: performance.now() };
}

/** So many requests a second, whether they are served or not. */
export async function openLoop(perSecond: number, seconds: number, ask: Ask): Promise<Outcome> {
  const tally = new Tally(seconds);
  const open: Promise<void>[] = [];
  while (!tally.isOver) {
    for (const due = (tally.now / 1_000) * perSecond; open.length < due;) open.push(tally.add(ask()));
    await sleep(TICK_MS);
  }
  const askedUntil = performance.now();
  await Promise.all(open);
  return { ...tally.outcome, askedUntil };
}

/** The 99th of 100, in milliseconds; 0 of nothing. */
export function p99(answers: readonly Timed[]): number {
  const sorted = answers.map(({ took }) => took).sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0);
}

class Tally {
  private readonly startedAt = performance.now();
  private readonly good: Timed[] = [];
  private readonly refused: Timed[] = [];
  private readonly failed: string[] = [];

  constructor(private readonly seconds: number) {}

  get now(): number {
    return performance.now() - this.startedAt;
  }

  get isOver(): boolean {
    return this.now >= this.seconds * 1_000;
  }

  get outcome(): Omit<Outcome, 'askedUntil'> {
    const { seconds, good, refused, failed } = this;
    const inTime = good.filter(({ at, took }) => took <= PROMISED_MS && at + took <= seconds * 1_000);
    return { goodPerSecond: inTime.length / seconds, good, refused, failed };
  }

  async add(asked: Promise<ClientResponse>): Promise<void> {
    const at = this.now;
    const answer = await asked;
    const { status, body, milliseconds: took } = answer;
    // Losing the race for a job is an answer like another.
    if ((status >= 200 && status < 300) || status === 409) this.good.push({ at, took });
    else if (isRefused(answer)) this.refused.push({ at, took });
    else this.failed.push(`${status} ${JSON.stringify(body)} after ${Math.round(took)} ms`);
  }
}
