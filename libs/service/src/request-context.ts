import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** Facts of one request (or message) that accompany every call, log line and event it causes. */
export interface RequestFacts {
  requestId: string;
  /** W3C Trace Context, passed on unchanged. */
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
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of the trace in a `traceparent`. */
export const traceIdIn = (traceparent: string | undefined): string | undefined => traceparent?.split('-', 2)[1];

const storage = new AsyncLocalStorage<ContextFacts>();

export const RequestContext = {
  run<T>(facts: ContextFacts, work: () => T): T {
    return storage.run(facts, work);
  },

  current(): RequestFacts | undefined {
    return storage.getStore();
  },

  /** The calls that were noted; undefined without any. */
  calls(): NotedCall[] | undefined {
    return storage.getStore()?.calls;
  },

  /** Facts of the current request; work outside a request gets a new id. */
  facts(): RequestFacts {
    const { requestId = randomUUID(), traceparent } = storage.getStore() ?? {};
    return { requestId, ...(traceparent === undefined ? {} : { traceparent }) };
  },

  /** Counts the rest of the current unit of work as part of an earlier request. */
  continueRequest(requestId: string): void {
    const facts = storage.getStore();
    if (facts) facts.requestId = requestId;
  },

  /** Notes the job that the current request created, for its log line. */
  noteJob(jobId: string): void {
    const facts = storage.getStore();
    if (facts) facts.jobId = jobId;
  },

  /** Notes a call to a dependency for the log line of the current unit of work. */
  noteCall(call: NotedCall): void {
    const facts = storage.getStore();
    if (!facts) return;
    facts.calls ??= [];
    if (facts.calls.length < NOTED_CALLS) facts.calls.push(call);
  },

  /** Id of the current command: the same when the gateway repeats the command, else a new one. */
  commandId(): string {
    return storage.getStore()?.commandId ?? randomUUID();
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
