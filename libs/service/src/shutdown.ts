import { Injectable, Logger } from '@nestjs/common';

const PHASES = ['http', 'consumers', 'relay'] as const;
export type ShutdownPhase = (typeof PHASES)[number];

/**
 * The steps before a process exits, in order: open requests end, then messages in flight, then the relays of both.
 * Parts of a service add their own steps.
 */
@Injectable()
export class ShutdownSequence {
  private readonly logger = new Logger(ShutdownSequence.name);
  private readonly steps: { phase: ShutdownPhase; run: () => Promise<void> }[] = [];

  add(phase: ShutdownPhase, run: () => Promise<void>): void {
    this.steps.push({ phase, run });
  }

  /** Runs every step. A failing step is logged and does not stop the others. */
  async run(): Promise<void> {
    for (const phase of PHASES) {
      const outcomes = await Promise.allSettled(
        this.steps.filter((step) => step.phase === phase).map((step) => step.run()),
      );
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected')
          this.logger.error({ err: outcome.reason as unknown, phase }, 'Shutdown step failed');
      }
    }
  }
}
