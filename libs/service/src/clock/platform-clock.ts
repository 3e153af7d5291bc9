import { Injectable, Logger } from '@nestjs/common';
import { Clock } from './clock';
import { ClockComparison, type Reading, type Sighting } from './clock-comparison';
import { clockSkewSeconds, clockUncertaintySeconds } from './metrics';

/** The clock of this machine, corrected by the dates in the database's answers. */
@Injectable()
export class PlatformClock extends Clock {
  private readonly logger = new Logger('Clock');
  private readonly comparison = new ClockComparison();

  now(): Date {
    const reading = this.read();
    return new Date(reading.wall + this.comparison.correction(reading));
  }

  /** Compares this clock with another one that was seen. */
  compare(sighting: Sighting): void {
    const reading = this.read();
    this.comparison.see(sighting, reading);
    clockSkewSeconds.set(-this.comparison.correction(reading) / 1_000);
    clockUncertaintySeconds.set(this.comparison.uncertainty() / 1_000);
  }

  /** Why this clock cannot be relied on; undefined when it can. */
  doubt(): string | undefined {
    return this.comparison.doubt(this.read());
  }

  private read(): Reading {
    const reading = { wall: Date.now(), steady: performance.now() };
    const jump = this.comparison.jump(reading);
    if (jump !== 0) this.logger.warn({ seconds: jump / 1_000 }, 'The clock of this machine was set');
    return reading;
  }
}
