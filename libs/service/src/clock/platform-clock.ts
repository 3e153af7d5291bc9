import { Injectable, Logger } from '@nestjs/common';
import { Clock } from './clock';
import { ClockComparison, type Reading, type Sighting } from './clock-comparison';
import { clockSkewSeconds, clockUncertaintySeconds } from './metrics';

/**
 * The clock of this machine, corrected by what the database's answers say and turned by what a sandbox was told. Where
 * nobody tells it either, it is the machine's own.
 */
@Injectable()
export class PlatformClock extends Clock {
  private readonly logger = new Logger('Clock');
  private readonly comparison = new ClockComparison();
  private readonly listeners = new Set<() => void>();
  private turnedByMs = 0;

  now(): Date {
    return new Date(this.realTime() + this.turnedByMs);
  }

  real(): Date {
    return new Date(this.realTime());
  }

  onTurned(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes the clock's new turn, counted from real time. A listener that throws is logged and stops nobody. */
  turnTo(offsetSeconds: number): void {
    if (offsetSeconds * 1_000 === this.turnedByMs) return;
    this.turnedByMs = offsetSeconds * 1_000;
    for (const listener of this.listeners) {
      try {
        listener();
      } catch (error) {
        this.logger.error({ err: error }, 'What follows from a turned clock has failed');
      }
    }
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

  private realTime(): number {
    const reading = this.read();
    return reading.wall + this.comparison.correction(reading);
  }

  private read(): Reading {
    const reading = { wall: Date.now(), steady: performance.now() };
    const jump = this.comparison.jump(reading);
    if (jump !== 0) this.logger.warn({ seconds: jump / 1_000 }, 'The clock of this machine was set');
    return reading;
  }
}
