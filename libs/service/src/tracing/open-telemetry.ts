import {
  diag,
  DiagLogLevel,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span as OtelSpan,
  type SpanContext,
  SpanKind as OtelKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Tracer,
} from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  type ReadableSpan,
  SamplingDecision,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { Logger } from '@nestjs/common';
import { INSTANCE_ID } from '../instance';
import type { Attributes, Span, SpanKind, SpanStart, TraceOptions, Traces, UnitSpan } from './span';
import { TracedUnit, type UnitFacts } from './traced-unit';

/** Of the units without an error, a tenth of the traces is kept. The trace id decides, so every process decides alike. */
const KEPT_SHARE = 0.1;
const SLOW_MS = 1_000;
const EXPORT_EVERY_MS = 2_000;
const LAST_EXPORT_WITHIN_MS = 2_000;
const WARN_EVERY_MS = 60_000;

const KINDS: Record<SpanKind, OtelKind> = {
  server: OtelKind.SERVER,
  client: OtelKind.CLIENT,
  producer: OtelKind.PRODUCER,
  consumer: OtelKind.CONSUMER,
  internal: OtelKind.INTERNAL,
};

/** Traces by OpenTelemetry. Loaded only while traces are on. The exporter reads its own OTEL_EXPORTER_OTLP variables. */
export class OpenTelemetryTraces implements Traces {
  private readonly exporter = new OTLPTraceExporter();
  private readonly exported = new BatchSpanProcessor({
    exporter: this.exporter,
    scheduledDelayMillis: EXPORT_EVERY_MS,
  });
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;

  constructor({ service, version, environment }: TraceOptions) {
    reportFailures();
    this.provider = new TracerProvider({
      resource: resourceFromAttributes({
        'service.name': service,
        'service.version': version,
        'service.instance.id': INSTANCE_ID,
        'deployment.environment.name': environment,
      }),
      // What is exported is decided when a unit ends.
      sampler: new AlwaysOnSampler(),
    });
    this.tracer = this.provider.getTracer('freelance');
  }

  startUnit(start: SpanStart, parent?: string): UnitSpan {
    const cause = parent === undefined ? undefined : spanContextOf(parent);
    const root = this.start(start, cause && isSpanContextValid(cause) ? trace.wrapSpanContext(cause) : undefined);
    return new RootSpan(this, root, new TracedUnit(isNeeded, this.exported));
  }

  start({ name, kind, attributes = {}, links = [] }: SpanStart, parent: OtelSpan | undefined): OtelSpan {
    return this.tracer.startSpan(
      name,
      { kind: KINDS[kind], attributes, links: links.map((link) => ({ context: spanContextOf(link) })) },
      parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT,
    );
  }

  async stop(): Promise<void> {
    const tooLong = new Promise<void>((resolve) => void setTimeout(resolve, LAST_EXPORT_WITHIN_MS).unref());
    await Promise.race([this.exportAll().catch(() => undefined), tooLong]);
  }

  private async exportAll(): Promise<void> {
    await this.exported.forceFlush();
    // An export that was under way already.
    await this.exporter.forceFlush();
  }
}

class TracedSpan implements Span {
  readonly traceparent: string;

  constructor(
    private readonly traces: OpenTelemetryTraces,
    protected readonly span: OtelSpan,
    protected readonly unit: TracedUnit,
  ) {
    const { traceId, spanId } = span.spanContext();
    this.traceparent = `00-${traceId}-${spanId}-01`;
  }

  startChild(start: SpanStart): Span {
    return new TracedSpan(this.traces, this.traces.start(start, this.span), this.unit);
  }

  set(attributes: Attributes): void {
    this.span.setAttributes(attributes);
  }

  fail(errorType: string, message?: string): void {
    this.unit.hasFailed = true;
    this.span.setAttribute('error.type', errorType);
    this.span.setStatus({ code: SpanStatusCode.ERROR, ...(message === undefined ? {} : { message }) });
  }

  end(): void {
    this.unit.add(this.ended());
  }

  /** The SDK's spans are readable; the type of the API does not show it. */
  protected ended(): ReadableSpan {
    this.span.end();
    return this.span as unknown as ReadableSpan;
  }
}

class RootSpan extends TracedSpan implements UnitSpan {
  override end(): boolean {
    return this.unit.end(this.ended());
  }
}

const share = new TraceIdRatioBasedSampler(KEPT_SHARE);

const isNeeded = ({ traceId, hasFailed, ms }: UnitFacts): boolean =>
  hasFailed ||
  ms > SLOW_MS ||
  share.shouldSample(ROOT_CONTEXT, traceId).decision === SamplingDecision.RECORD_AND_SAMPLED;

function spanContextOf(traceparent: string): SpanContext {
  const [, traceId = '', spanId = ''] = traceparent.split('-');
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

/** One line a minute at most: a collector that is down must not fill the log. */
function reportFailures(): void {
  const logger = new Logger('Traces');
  let quietUntil = 0;
  const warn = (reason: string): void => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + WARN_EVERY_MS;
    logger.warn({ reason }, 'Traces were not sent');
  };
  setGlobalErrorHandler((error) => warn(error instanceof Error ? error.message : 'unknown'));
  const ignore = () => undefined;
  diag.setLogger({ error: warn, warn, info: ignore, debug: ignore, verbose: ignore }, DiagLogLevel.WARN);
}
