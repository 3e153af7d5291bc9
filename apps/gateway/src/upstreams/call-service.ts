import { text } from 'node:stream/consumers';
import { RequestContext } from '@freelance/service';
import type { BudgetedAgent } from './budgeted-agent';

export interface ServiceCall {
  origin: string;
  method: 'GET' | 'POST';
  /** With the query. */
  path: string;
  /** Sent as JSON. */
  body?: object;
  withinMs: number;
}

/**
 * A signed call of the gateway itself to an internal route of a service.
 * @throws Error of undici when there is no whole answer in time
 */
export function callService(
  agent: BudgetedAgent,
  { body, withinMs, ...call }: ServiceCall,
): Promise<{ status: number; content: string }> {
  const { requestId, traceparent } = RequestContext.facts();
  const headers = {
    'x-request-id': requestId,
    ...(traceparent === undefined ? {} : { traceparent }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const sent = {
    ...call,
    headers,
    headersTimeout: withinMs,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  return new Promise((resolve, reject) => {
    agent.request(sent, (error, response) => {
      if (error) return reject(error);
      text(response.body).then((content) => resolve({ status: response.statusCode, content }), reject);
    });
  });
}
