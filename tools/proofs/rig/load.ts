import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientResponse } from './client';
import { keepBusy } from './job-life';

/** Milliseconds from the start of the load to the request, and duration of the response. */
interface Timed {
  at: number;
  took: number;
}

/** The results of the requests of one load. */
export interface Outcome {
  /** Successful responses within the promised time, per second of the load. */
  goodPerSecond: number;
  good: Timed[];
  /** Responses 429 or 503 with Retry-After. */
  refused: Timed[];
  /** Any other response, as a sentence. */
  failed: string[];
  /** When the last request was sent, in `performance.now()` time; responses may arrive later. */
  askedUntil: number;
}

/** A refused request has no effect. */
export const isRefused = ({ status, retryAfter }: ClientResponse): boolean =>
  (status === 429 || status === 503) && retryAfter !== undefined;

export type Ask = () => Promise<ClientResponse>;

const TICK_MS = 5;
/** The longest response time that clients are promised. */
const PROMISED_MS = 5_000;

/** Closed loop: this many clients, each sending the next request after the previous response. */
export async function closedLoop(people: number, seconds: number, ask: Ask): Promise<Outcome> {
  const tally = new Tally(seconds);
  await keepBusy(
    people,
    () => tally.isOver,
    () => tally.add(ask()),
  );
  return { ...tally.outcome, askedUntil: performance.now() };
}

/** Open loop: this many requests a second, whether they are served or not. */
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

/** The 99th percentile in milliseconds; 0 without values. */
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
    // Losing the race for a job is a normal response.
    if ((status >= 200 && status < 300) || status === 409) this.good.push({ at, took });
    else if (isRefused(answer)) this.refused.push({ at, took });
    else this.failed.push(`${status} ${JSON.stringify(body)} after ${Math.round(took)} ms`);
  }
}
