import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace';

/** More spans of one unit are dropped, so that a long unit needs little memory. */
const MOST_SPANS = 500;

/** What decides whether the spans of a unit are exported. */
export interface UnitFacts {
  traceId: string;
  hasFailed: boolean;
  ms: number;
}

/** The spans of one unit of work. They wait here until the unit ends, since only then it is known whether they are needed. */
export class TracedUnit {
  /** Of the unit itself or of one of its calls. */
  hasFailed = false;
  private waiting: ReadableSpan[] = [];
  private isKept: boolean | undefined;

  constructor(
    private readonly isNeeded: (facts: UnitFacts) => boolean,
    private readonly exported: Pick<SpanProcessor, 'onEnd'>,
  ) {}

  /** Spans can end after their unit: those of work that the unit did not wait for. */
  add(span: ReadableSpan): void {
    if (this.isKept) this.exported.onEnd(span);
    else if (this.isKept === undefined && this.waiting.length < MOST_SPANS) this.waiting.push(span);
  }

  /** Returns whether its spans are exported. */
  end(root: ReadableSpan): boolean {
    const [seconds, nanoseconds] = root.duration;
    const ms = seconds * 1_000 + nanoseconds / 1_000_000;
    this.isKept = this.isNeeded({ traceId: root.spanContext().traceId, hasFailed: this.hasFailed, ms });
    for (const span of [root, ...this.waiting]) this.add(span);
    this.waiting = [];
    return this.isKept;
  }
}
