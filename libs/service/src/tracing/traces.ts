import { type ContextFacts, RequestContext, type RequestFacts, traceIdIn } from '../request-context';
import { errorCodeOf } from '../work-log';
import type * as OpenTelemetry from './open-telemetry';
import type { Span, SpanStart, TraceOptions, Traces, UnitSpan } from './span';

let traces: Traces | undefined;

/** Turns traces on. Until then no module of OpenTelemetry's SDK is loaded and no span exists. */
export function startTraces(options: TraceOptions): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load the SDK while traces are off
  const { OpenTelemetryTraces } = require('./open-telemetry') as typeof OpenTelemetry;
  traces = new OpenTelemetryTraces(options);
}

export async function stopTraces(): Promise<void> {
  await traces?.stop();
}

/**
 * Starts the span of a unit of work, undefined while traces are off. The facts name it from then on, so that everything
 * that the unit causes belongs to it.
 */
export function startUnit(facts: ContextFacts, describe: () => SpanStart): UnitSpan | undefined {
  if (!traces) return undefined;
  const start = describe();
  const cause = RequestContext.span()?.traceparent;
  const isOfAnotherTrace = cause !== undefined && traceIdIn(cause) !== traceIdIn(facts.traceparent);
  const span = traces.startUnit(
    {
      ...start,
      attributes: { 'request.id': facts.requestId, ...start.attributes },
      links: [...(start.links ?? []), ...(isOfAnotherTrace ? [cause] : [])],
    },
    facts.traceparent,
  );
  facts.traceparent = span.traceparent;
  return span;
}

/** Runs a unit of work in its context, and in a span while traces are on. */
export function runUnit<Result>(
  facts: ContextFacts,
  describe: () => SpanStart,
  work: () => Promise<Result>,
): Promise<Result> {
  const span = startUnit(facts, describe);
  return span ? ending(span, () => RequestContext.run(facts, work, span)) : RequestContext.run(facts, work);
}

/** The request that causes a message. */
export interface MessageCause extends RequestFacts {
  /** The message begins a trace of its own, linked to the current one. For many messages of one cause. */
  ownTrace?: true;
}

/**
 * Sends a message, in a span while traces are on. The message carries the facts that `send` gets. A message of another
 * request than the current one begins a trace of its own too.
 */
export function runSend<Result>(
  cause: MessageCause,
  describe: () => SpanStart,
  send: (facts: RequestFacts) => Promise<Result>,
): Promise<Result> {
  const span = startSend(cause, describe);
  if (!span) return send(cause);
  const facts = { requestId: cause.requestId, traceparent: span.traceparent };
  return ending(span, () => RequestContext.within(span, () => send(facts)));
}

function startSend({ requestId, ownTrace }: MessageCause, describe: () => SpanStart): Span | undefined {
  const current = RequestContext.span();
  if (!traces || !current) return undefined;
  const start = describe();
  if (!ownTrace && RequestContext.current()?.requestId === requestId) return current.startChild(start);
  const attributes = { 'request.id': requestId, ...start.attributes };
  return traces.startUnit({ ...start, attributes, links: [current.traceparent] });
}

async function ending<Result>(span: Span, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    span.fail(errorCodeOf(error));
    throw error;
  } finally {
    span.end();
  }
}
