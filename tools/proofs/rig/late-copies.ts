import { setTimeout as sleep } from 'node:timers/promises';
import type { CallHandler } from '@freelance/testing';
import type { Random } from './random';

const LATEST_ANSWER_MS = 300;
const LATEST_COPY_MS = 900;
const MOST_COPIES = 4;

/** A gate before DynamoDB: repeats each put to one table up to four times, with a delay. */
export class LateCopies {
  /** Copies that are still pending. */
  underWay = 0;
  /** Copies in total. */
  made = 0;

  constructor(
    private readonly table: string,
    private readonly random: Random,
  ) {}

  readonly treatment: CallHandler = async ({ operation, body }, forward) => {
    if (operation !== 'PutItem' || !body.includes(this.table)) return forward();
    const copies = this.random.between(0, MOST_COPIES);
    for (let n = 0; n < copies; n++) void this.later(forward);
    await sleep(this.random.between(0, LATEST_ANSWER_MS));
    return forward();
  };

  private async later(forward: () => Promise<unknown>): Promise<void> {
    this.underWay++;
    this.made++;
    await sleep(this.random.between(0, LATEST_COPY_MS));
    await forward().catch(() => undefined);
    this.underWay--;
  }
}
