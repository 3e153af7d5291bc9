import type { RequestStep } from '@freelance/contracts/operate';

export interface StepBar {
  step: RequestStep;
  /** Share of the whole request, 0 to 1. */
  start: number;
  length: number;
  /** Milliseconds in calls to AWS and to other services; null when the step has no duration. */
  waitingMs: number | null;
  /** The other milliseconds. */
  ownMs: number | null;
}

export interface Bars {
  /** From the first step to the end of the last one. */
  totalMs: number;
  bars: StepBar[];
}

/** The steps of a request with bars to one scale. Calls can run at the same time, so waiting is at most the step's time. */
export function barsOf(steps: readonly RequestStep[]): Bars {
  const totalMs = Math.max(1, ...steps.map(({ afterMs, ms }) => afterMs + (ms ?? 0)));
  const bars = steps.map((step): StepBar => {
    const called = step.calls.reduce((sum, { ms }) => sum + ms, 0);
    const waitingMs = step.ms === null ? null : Math.min(called, step.ms);
    return {
      step,
      start: step.afterMs / totalMs,
      length: (step.ms ?? 0) / totalMs,
      waitingMs,
      ownMs: step.ms === null ? null : step.ms - waitingMs!,
    };
  });
  return { totalMs, bars };
}
