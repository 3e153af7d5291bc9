import { Injectable, Logger } from '@nestjs/common';
import { Clock } from './clock';
import { ClockComparison, type ClockReading, type ClockSample } from './clock-comparison';
import { clockSkewSeconds, clockUncertaintySeconds } from './metrics';

/** The clock of this machine, corrected by the dates in the database's responses. */
@Injectable()
export class PlatformClock extends Clock {
  private readonly logger = new Logger('Clock');
  private readonly comparison = new ClockComparison();

  now(): Date {
    const reading = this.read();
    return new Date(reading.wall + this.comparison.correction(reading));
  }

  /** Compares this clock with a date of another clock. */
  compare(sample: ClockSample): void {
    const reading = this.read();
    this.comparison.addSample(sample, reading);
    clockSkewSeconds.set(-this.comparison.correction(reading) / 1_000);
    clockUncertaintySeconds.set(this.comparison.uncertainty() / 1_000);
  }

  /** Why this clock is not reliable; undefined when it is. */
  unreliableReason(): string | undefined {
    return this.comparison.unreliableReason(this.read());
  }

  private read(): ClockReading {
    const reading = { wall: Date.now(), steady: performance.now() };
    const jump = this.comparison.jump(reading);
    if (jump !== 0) this.logger.warn({ seconds: jump / 1_000 }, 'The clock of this machine was set');
    return reading;
  }
}
