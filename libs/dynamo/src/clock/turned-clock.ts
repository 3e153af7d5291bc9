import { Injectable } from '@nestjs/common';
import pWaitFor from 'p-wait-for';
import { PlatformClock, ServiceUnavailableError, ValidationFailedError } from '@freelance/service';
import { ClockTable } from './clock-table';

/** Ten years. */
const MOST_SECONDS = 315_360_000;
/** A replica shows itself every second; one that has not for so long has died, or stands still. */
const DEAD_AFTER_MS = 3_000;
/** More than a dead replica can hold it up, less than a client is promised an answer in. */
const WAIT_MS = 4_000;
const LOOK_EVERY_MS = 50;

export interface TurnedTime {
  /** The platform's now. */
  now: string;
  /** How far that is ahead of real time. */
  offsetSeconds: number;
}

/** The clock of the whole platform, turned forward in a sandbox. */
@Injectable()
export class TurnedClock {
  constructor(
    private readonly table: ClockTable,
    private readonly clock: PlatformClock,
  ) {}

  async read(): Promise<TurnedTime> {
    return this.timeAt(await this.table.offsetSeconds());
  }

  /**
   * Turns the clock forward and answers when every live replica of every service has.
   * @param turnId of this turn: with the one of the last turn it only waits, since that was made
   * @throws ValidationFailedError when it would be turned too far in all
   * @throws ServiceUnavailableError when a replica is late; the clock stays turned
   */
  async advance(seconds: number, turnId: string): Promise<TurnedTime> {
    const offsetSeconds = await this.table.advance(seconds, turnId, MOST_SECONDS);
    if (offsetSeconds === undefined) {
      const message = `seconds must not turn the clock more than ${MOST_SECONDS} seconds (ten years) forward in all`;
      throw new ValidationFailedError([{ field: 'seconds', message }]);
    }
    await this.untilTaken(offsetSeconds);
    return this.timeAt(offsetSeconds);
  }

  private timeAt(offsetSeconds: number): TurnedTime {
    return { now: new Date(this.clock.real().getTime() + offsetSeconds * 1_000).toISOString(), offsetSeconds };
  }

  private async untilTaken(offsetSeconds: number): Promise<void> {
    const fail = () => {
      throw new ServiceUnavailableError(
        'The clock is turned, but not every service has taken the new time yet: do not turn it again, wait a moment',
      );
    };
    await pWaitFor(async () => !(await this.isAwaited(offsetSeconds)), {
      interval: LOOK_EVERY_MS,
      timeout: { milliseconds: WAIT_MS, fallback: fail },
    });
  }

  private async isAwaited(offsetSeconds: number): Promise<boolean> {
    const deadSince = this.clock.real().getTime() - DEAD_AFTER_MS;
    const replicas = await this.table.replicas();
    return replicas.some((replica) => replica.offsetSeconds < offsetSeconds && replica.seenAt.getTime() >= deadSince);
  }
}
