import { Injectable, Logger } from '@nestjs/common';
import { Clock } from './clock';
import { ClockComparison, type ClockReading, type ClockSample } from './clock-comparison';
import { clockSkewSeconds, clockUncertaintySeconds } from './metrics';

const OFF_MS = 1_000;
const WARN_AGAIN_MS = 10 * 60_000;

/** The clock of this machine, corrected by the dates in the database's responses. */
@Injectable()
export class PlatformClock extends Clock {
  private readonly logger = new Logger('Clock');
  private readonly comparison = new ClockComparison();
  private warnedSkewMs = 0;
  private warnedAt = -Infinity;

  now(): Date {
    const reading = this.read();
    return new Date(reading.wall + this.comparison.correction(reading));
  }

  /** Compares this clock with a date of another clock. */
  compare(sample: ClockSample): void {
    const reading = this.read();
    this.comparison.addSample(sample, reading);
    const skewMs = -this.comparison.correction(reading);
    clockSkewSeconds.set(skewMs / 1_000);
    this.warnWhenOff(skewMs, reading.steady);
    clockUncertaintySeconds.set(this.comparison.uncertainty() / 1_000);
  }

  /** Why this clock is not reliable; undefined when it is. */
  unreliableReason(): string | undefined {
    return this.comparison.unreliableReason(this.read());
  }

  /** Warns when the clock is more than a second off: when the skew changes by more than that, and every ten minutes. */
  private warnWhenOff(skewMs: number, steady: number): void {
    const isOff = Math.abs(skewMs) > OFF_MS;
    const isNew = Math.abs(skewMs - this.warnedSkewMs) > OFF_MS || steady - this.warnedAt > WARN_AGAIN_MS;
    if (!isOff) this.warnedSkewMs = 0;
    if (!isOff || !isNew) return;
    this.warnedSkewMs = skewMs;
    this.warnedAt = steady;
    this.logger.warn({ seconds: skewMs / 1_000 }, 'The clock of this machine is off; its time is corrected');
  }

  private read(): ClockReading {
    const reading = { wall: Date.now(), steady: performance.now() };
    const jump = this.comparison.jump(reading);
    if (jump !== 0) this.logger.warn({ seconds: jump / 1_000 }, 'The clock of this machine was set');
    return reading;
  }
}
