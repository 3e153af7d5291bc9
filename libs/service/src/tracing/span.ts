export type SpanKind = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

/** Names follow OpenTelemetry's semantic conventions; undefined values are left out. */
export type Attributes = Record<string, string | number | undefined>;

export interface SpanStart {
  name: string;
  kind: SpanKind;
  attributes?: Attributes;
  /** The `traceparent` of spans that caused this one and are not its parent. */
  links?: readonly string[];
}

/** One step of a trace. */
export interface Span {
  /** Names this step as the parent of what it causes. */
  readonly traceparent: string;
  startChild(start: SpanStart): Span;
  set(attributes: Attributes): void;
  /** @param message without secrets */
  fail(errorType: string, message?: string): void;
  end(): void;
}

/** The span of a whole unit of work. */
export interface UnitSpan extends Span {
  /** Returns whether the spans of this unit are exported. */
  end(): boolean;
}

export interface TraceOptions {
  /** `jobs-service` */
  service: string;
  version: string;
  environment: string;
}

export interface Traces {
  /** @param parent `traceparent` of the span that caused the unit; without it a new trace begins */
  startUnit(start: SpanStart, parent?: string): UnitSpan;
  /** Exports what is left, for at most two seconds. */
  stop(): Promise<void>;
}
