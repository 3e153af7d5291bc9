import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What follows one request (or message) through every call, log line and event it causes. */
export interface RequestFacts {
  requestId: string;
  /** W3C Trace Context, passed on as it came. */
  traceparent?: string;
}

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

const storage = new AsyncLocalStorage<RequestFacts>();

export const RequestContext = {
  run<T>(facts: RequestFacts, work: () => T): T {
    return storage.run(facts, work);
  },

  current(): RequestFacts | undefined {
    return storage.getStore();
  },

  /** Of the request under way; work outside any request gets an id of its own. */
  facts(): RequestFacts {
    return storage.getStore() ?? { requestId: randomUUID() };
  },

  /** Facts from untrusted headers or message attributes: what does not fit is replaced, never echoed. */
  from(requestId: unknown, traceparent?: unknown): RequestFacts {
    return {
      requestId: typeof requestId === 'string' && REQUEST_ID.test(requestId) ? requestId : randomUUID(),
      ...(typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? { traceparent } : {}),
    };
  },
};
