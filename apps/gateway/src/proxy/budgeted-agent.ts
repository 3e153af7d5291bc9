import { EventEmitter } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import type { CallSignatures } from '@freelance/service';
import { Agent, type Dispatcher } from 'undici';

/** The forms of a call that the gateway makes, of all that undici takes. */
type Call = Dispatcher.RequestOptions & { headers?: IncomingHttpHeaders; body?: Buffer | string };
type RequestCallback = (error: Error | null, response: Dispatcher.ResponseData<unknown>) => void;

const CONNECT_TIMEOUT_MS = 1_000;
/** Beside those of the requests that are let through. */
const CONNECTIONS_FOR_HEALTH = 4;

/**
 * Keep-alive connections, one pool per origin, and one limit on the whole of a call: waiting for a connection, the
 * headers and the body. undici's own timeouts start anew with each of those and are a second coarse. Every call is
 * signed here, last of all, so that what is signed is what is sent.
 */
export class BudgetedAgent {
  private readonly agent: Agent;

  constructor(
    private readonly budgetMs: number,
    callsPerUpstream: number,
    private readonly signatures: CallSignatures,
  ) {
    this.agent = new Agent({
      connections: callsPerUpstream + CONNECTIONS_FOR_HEALTH,
      pipelining: 1,
      connect: { timeout: CONNECT_TIMEOUT_MS },
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /**
   * The method that `@fastify/reply-from` calls; its `timeout` arrives as `headersTimeout` and is the budget of this call,
   * where it is given. A call over its budget fails with `UND_ERR_ABORTED`.
   */
  request(call: Call, callback: RequestCallback): void {
    const deadline = new EventEmitter();
    const timer = setTimeout(() => deadline.emit('abort'), call.headersTimeout ?? this.budgetMs);
    const { method, path, headers = {}, body } = call;
    const signed = { ...headers, ...this.signatures.headerFor({ method, path, headers }, body) };
    const limits = { signal: deadline, headersTimeout: 0, bodyTimeout: 0 };
    this.agent.request({ ...call, headers: signed, ...limits }, (error, response) => {
      if (error) clearTimeout(timer);
      else response.body.once('close', () => clearTimeout(timer));
      callback(error, response);
    });
  }

  async close(): Promise<void> {
    await this.agent.close();
  }
}
