import { Injectable } from '@nestjs/common';
import pWaitFor from 'p-wait-for';
import { Clock, ServiceUnavailableError, ValidationFailedError } from '@freelance/service';
import { ClockTable } from './clock-table';

/** Ten years. */
const MOST_SECONDS = 315_360_000;
/** A replica reports every second. One that has not reported for this long has died or is paused. */
const DEAD_AFTER_MS = 3_000;
/** Longer than a dead replica delays the answer, shorter than the time in which clients get one. */
const WAIT_MS = 4_000;
const LOOK_EVERY_MS = 50;

export interface TurnedTime {
  /** The platform's now. */
  now: string;
  /** Seconds ahead of real time. */
  offsetSeconds: number;
}

/** The clock of a sandbox, which clients can advance. */
@Injectable()
export class SandboxClock {
  constructor(
    private readonly table: ClockTable,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<TurnedTime> {
    return this.timeAt(await this.table.offsetSeconds());
  }

  /**
   * Advances the clock, and returns when every live replica of every service has applied the advance.
   * @param turnId id of this advance: a repeat with the same id only waits
   * @throws ValidationFailedError when the total offset would be too large
   * @throws ServiceUnavailableError when a replica is late; the advance stays
   */
  async advance(seconds: number, turnId: string): Promise<TurnedTime> {
    const offsetSeconds = await this.table.advance(seconds, turnId, MOST_SECONDS);
    if (offsetSeconds === undefined) {
      const message = `seconds must not advance the clock by more than ${MOST_SECONDS} seconds (ten years) in total`;
      throw new ValidationFailedError([{ field: 'seconds', message }]);
    }
    await this.untilTaken(offsetSeconds);
    return this.timeAt(offsetSeconds);
  }

  private timeAt(offsetSeconds: number): TurnedTime {
    return { now: new Date(this.clock.now().getTime() + offsetSeconds * 1_000).toISOString(), offsetSeconds };
  }

  private async untilTaken(offsetSeconds: number): Promise<void> {
    const fail = () => {
      throw new ServiceUnavailableError(
        'The clock was advanced, but not every service uses the new time yet: wait a moment, do not advance it again',
      );
    };
    await pWaitFor(async () => !(await this.isAwaited(offsetSeconds)), {
      interval: LOOK_EVERY_MS,
      timeout: { milliseconds: WAIT_MS, fallback: fail },
    });
  }

  private async isAwaited(offsetSeconds: number): Promise<boolean> {
    const deadSince = this.clock.now().getTime() - DEAD_AFTER_MS;
    const replicas = await this.table.replicas();
    return replicas.some((replica) => replica.offsetSeconds < offsetSeconds && replica.seenAt.getTime() >= deadSince);
  }
}
