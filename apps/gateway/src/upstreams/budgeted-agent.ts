import { EventEmitter } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { type CallSignatures, observeHttpCall } from '@freelance/service';
import { Agent, type Dispatcher } from 'undici';

/** The options of undici that the gateway uses. */
type Call = Dispatcher.RequestOptions & { headers?: IncomingHttpHeaders; body?: Buffer | string };
type RequestCallback = (error: Error | null, response: Dispatcher.ResponseData<unknown>) => void;

const CONNECT_TIMEOUT_MS = 1_000;
/** Besides the connections for admitted requests. */
const CONNECTIONS_FOR_HEALTH = 4;

/**
 * Keep-alive connections, one pool per origin, and one time limit for a whole call: the wait for a connection, the
 * headers and the body. undici's timeouts restart for each of these and are accurate to one second only. Calls are
 * signed here, as the last step, so that the signature matches the sent request.
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
   * `@fastify/reply-from` calls this method. It passes its `timeout` as `headersTimeout`, which is the budget of this
   * call if it is set. A call over its budget fails with `UND_ERR_ABORTED`.
   */
  request(call: Call, callback: RequestCallback): void {
    const deadline = new EventEmitter();
    const timer = setTimeout(() => deadline.emit('abort'), call.headersTimeout ?? this.budgetMs);
    const { method, path, origin = '', body } = call;
    const observed = observeHttpCall(method, origin);
    const headers = { ...call.headers, ...observed.headers };
    const signed = { ...headers, ...this.signatures.headerFor({ method, path, headers }, body) };
    const limits = { signal: deadline, headersTimeout: 0, bodyTimeout: 0 };
    this.agent.request({ ...call, headers: signed, ...limits }, (error, response) => {
      if (error) {
        clearTimeout(timer);
        observed.ended({ error });
      } else {
        response.body.once('close', () => clearTimeout(timer));
        observed.ended({ status: response.statusCode });
      }
      callback(error, response);
    });
  }

  async close(): Promise<void> {
    await this.agent.close();
  }
}
