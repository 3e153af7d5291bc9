import { createFreelanceClient, type FreelanceClient } from '@freelance/client';
import type { CallSignatures } from '@freelance/service';
import { declaredFetch } from './declared-fetch';

/** An answer of the platform to a REST client. */
export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Call {
  user?: string;
  type?: string;
  headers?: Record<string, string>;
  /** Sent as JSON; `raw` is sent unchanged. */
  body?: unknown;
  raw?: string;
}

/** Every answer of the gateway has to be one that the OpenAPI document declares. */
export class Api {
  /** @param signatures for direct calls to a service, without the gateway */
  constructor(
    readonly origin: string,
    private readonly signatures?: CallSignatures,
  ) {}

  // The tests assert the type of each answer.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async call<Body = any>(method: string, path: string, call: Call = {}): Promise<Answer<Body>> {
    const hasBody = call.raw !== undefined || call.body !== undefined;
    const body = call.raw ?? (hasBody ? JSON.stringify(call.body) : '');
    const headers: Record<string, string> = {
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...(call.user === undefined ? {} : { 'x-user-id': call.user }),
      ...(call.type === undefined ? {} : { 'x-user-type': call.type }),
      ...call.headers,
    };
    const send = this.signatures ? fetch : declaredFetch;
    const answer = await send(this.origin + path, {
      method,
      headers: { ...headers, ...this.signatures?.headerFor({ method, path, headers }, body) },
      ...(hasBody ? { body } : {}),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
    };
  }

  get = (path: string, call?: Call) => this.call('GET', path, call);
  post = (path: string, call?: Call) => this.call('POST', path, call);
  put = (path: string, call?: Call) => this.call('PUT', path, call);
  delete = (path: string, call?: Call) => this.call('DELETE', path, call);

  /** The published client for this user. */
  clientOf(user: string): FreelanceClient {
    return createFreelanceClient({
      baseUrl: this.origin,
      fetch: declaredFetch,
      credentials: () => ({ 'x-user-id': user }),
    });
  }

  /** Creates a job with the values that most tests need. */
  async postJob(owner: string, overrides: Partial<typeof A_JOB> = {}): Promise<string> {
    const { data } = await this.clientOf(owner).POST('/job/owner/create', { body: { ...A_JOB, ...overrides } });
    return data.jobId;
  }
}

export const A_JOB = {
  name: 'Build REST API for E-commerce',
  description: 'Need a scalable REST API',
  categoryId: 'web-development',
  payAmount: 500.25,
  timeToCompleteSeconds: 604_800,
  expirySeconds: 2_592_000,
};
