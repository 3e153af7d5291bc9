import { Injectable, Logger } from '@nestjs/common';
import { Clock, SandboxTime } from '@freelance/service';

/** Business time of this process: real time plus the offset that it has applied. */
@Injectable()
export class AdvancedTime extends SandboxTime {
  private readonly logger = new Logger(AdvancedTime.name);
  private readonly listeners = new Set<() => void>();
  private offsetMs = 0;

  constructor(private readonly clock: Clock) {
    super();
  }

  now(): Date {
    return new Date(this.clock.now().getTime() + this.offsetMs);
  }

  onAdvanced(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Applies an offset to real time. A listener that throws is logged and does not stop the others. */
  applyOffset(offsetSeconds: number): void {
    if (offsetSeconds * 1_000 === this.offsetMs) return;
    this.offsetMs = offsetSeconds * 1_000;
    for (const listener of this.listeners) {
      try {
        listener();
      } catch (error) {
        this.logger.error({ err: error }, 'A listener of the advanced clock has failed');
      }
    }
  }
}
