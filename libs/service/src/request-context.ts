import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What follows one request (or message) through every call, log line and event it causes. */
export interface RequestFacts {
  requestId: string;
  /** W3C Trace Context, passed on as it came. */
  traceparent?: string;
}

export interface ContextFacts extends RequestFacts {
  /** Of this request alone: what it causes later are commands of their own. */
  commandId?: string;
}

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const storage = new AsyncLocalStorage<ContextFacts>();

export const RequestContext = {
  run<T>(facts: ContextFacts, work: () => T): T {
    return storage.run(facts, work);
  },

  current(): RequestFacts | undefined {
    return storage.getStore();
  },

  /** Of the request under way; work outside any request gets an id of its own. */
  facts(): RequestFacts {
    const { requestId = randomUUID(), traceparent } = storage.getStore() ?? {};
    return { requestId, ...(traceparent === undefined ? {} : { traceparent }) };
  },

  /** Of the command under way: the same when the gateway runs one again, else a new one. */
  commandId(): string {
    return storage.getStore()?.commandId ?? randomUUID();
  },

  /** Facts from untrusted headers or message attributes: what does not fit is replaced, never echoed. */
  from(requestId: unknown, traceparent?: unknown, commandId?: unknown): ContextFacts {
    return {
      requestId: typeof requestId === 'string' && REQUEST_ID.test(requestId) ? requestId : randomUUID(),
      ...(typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? { traceparent } : {}),
      ...(typeof commandId === 'string' && UUID.test(commandId) ? { commandId } : {}),
    };
  },
};
