import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Span, SpanStart } from './tracing/span';

/** Facts of one request (or message) that accompany every call, log line and event it causes. */
export interface RequestFacts {
  requestId: string;
  /** W3C Trace Context: the span of this unit of work, or while traces are off the one that the client sent. */
  traceparent?: string;
}

export interface ContextFacts extends RequestFacts {
  /** Of this request only: work that it causes later has other command ids. */
  commandId?: string;
  /** The job that the request created. */
  jobId?: string;
  /** The first calls to AWS and to other services, for the log line of this unit of work. */
  calls?: NotedCall[];
}

/** One call to a dependency: `DynamoDB GetItem dev-JobsTable`, its milliseconds, and the error when it failed. */
export interface NotedCall {
  name: string;
  ms: number;
  error?: string;
}

/** More calls are not noted, so that a long unit of work keeps a short log line. */
const NOTED_CALLS = 20;

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of the trace in a `traceparent`. */
export const traceIdIn = (traceparent: string | undefined): string | undefined => traceparent?.split('-', 2)[1];

/** A part of a unit of work. All parts of a unit have the same facts. */
export interface Scope {
  facts: ContextFacts;
  /** The parent of the spans that start here; undefined while traces are off. */
  span?: Span | undefined;
  /** The `traceparent` of other units that wait for the same work. */
  links?: readonly string[];
}

const storage = new AsyncLocalStorage<Scope | undefined>();

const factsHere = (): ContextFacts | undefined => storage.getStore()?.facts;

export const RequestContext = {
  run<T>(facts: ContextFacts, work: () => T, span?: Span): T {
    return storage.run({ facts, span }, work);
  },

  /** Runs a part of the current unit of work, whose spans are children of this one. Only inside a unit. */
  within<T>(span: Span, work: () => T): T {
    return storage.run({ facts: factsHere()!, span }, work);
  },

  /** Runs work that several units wait for, as a part of the first one. Its spans are linked to the others. */
  runTogether<T>(scopes: readonly (Scope | undefined)[], work: () => T): T {
    const known = scopes.filter((scope) => scope !== undefined);
    const [first] = known;
    if (!first) return storage.run(undefined, work);
    const spans = new Set(known.flatMap(({ span }) => span ?? []));
    const links = [...spans].filter((span) => span !== first.span).map(({ traceparent }) => traceparent);
    return storage.run(links.length === 0 ? first : { ...first, links }, work);
  },

  scope(): Scope | undefined {
    return storage.getStore();
  },

  span(): Span | undefined {
    return storage.getStore()?.span;
  },

  /** Starts a span of a step of the current work; undefined outside a unit of work and while traces are off. */
  startSpan(describe: () => SpanStart): Span | undefined {
    const { span, links } = storage.getStore() ?? {};
    return span?.startChild(links ? { ...describe(), links } : describe());
  },

  current(): RequestFacts | undefined {
    return factsHere();
  },

  /** The calls that were noted; undefined without any. */
  calls(): NotedCall[] | undefined {
    return factsHere()?.calls;
  },

  /** Facts of the current request; work outside a request gets a new id. */
  facts(): RequestFacts {
    const { requestId = randomUUID(), traceparent } = factsHere() ?? {};
    return { requestId, ...(traceparent === undefined ? {} : { traceparent }) };
  },

  /** Counts the rest of the current unit of work as part of an earlier request. */
  continueRequest(requestId: string): void {
    const facts = factsHere();
    if (facts) facts.requestId = requestId;
  },

  /** Notes the job that the current request created, for its log line. */
  noteJob(jobId: string): void {
    const facts = factsHere();
    if (facts) facts.jobId = jobId;
  },

  /** Notes a call to a dependency for the log line of the current unit of work. */
  noteCall(call: NotedCall): void {
    const facts = factsHere();
    if (!facts) return;
    facts.calls ??= [];
    if (facts.calls.length < NOTED_CALLS) facts.calls.push(call);
  },

  /** Id of the current command: the same when the gateway repeats the command, else a new one. */
  commandId(): string {
    return factsHere()?.commandId ?? randomUUID();
  },

  /** Reads facts from untrusted headers or message attributes: an invalid value is replaced and never repeated. */
  from(requestId: unknown, traceparent?: unknown, commandId?: unknown): ContextFacts {
    return {
      requestId: typeof requestId === 'string' && REQUEST_ID.test(requestId) ? requestId : randomUUID(),
      ...(typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? { traceparent } : {}),
      ...(typeof commandId === 'string' && UUID.test(commandId) ? { commandId } : {}),
    };
  },
};
