import type { CallSignatures } from '@freelance/service';
import { Agent, request } from 'undici';

export interface ClientResponse {
  /** 0 when no answer came. */
  status: number;
  readonly body: Record<string, unknown>;
  /** Seconds, where the answer says when to come again. */
  retryAfter: number | undefined;
  /** From the first byte sent to the last one read. */
  milliseconds: number;
}

/** More than the gateway has places, so that nobody waits here. */
const CONNECTIONS = 4_096;

/** Many people at once, as the gateway sees them. */
export class Client {
  /** Of all answers since it was set to 0; a call without an answer counts too. */
  slowestMs = 0;
  private readonly agent = new Agent({ connections: CONNECTIONS, headersTimeout: 60_000, bodyTimeout: 60_000 });

  /** @param sign further headers of a call, for servers that take signed ones only */
  constructor(
    private readonly origin: string,
    private readonly sign: CallSignatures['headerFor'] = () => ({}),
  ) {}

  get(path: string, user: string): Promise<ClientResponse> {
    return this.call('GET', path, user);
  }

  put(path: string, user: string): Promise<ClientResponse> {
    return this.call('PUT', path, user, {});
  }

  /** @param command its id where there is no gateway to give it one: with the same one it is the same command */
  post(path: string, user: string, body: object = {}, command?: string): Promise<ClientResponse> {
    return this.call('POST', path, user, body, command ? { 'x-internal-command-id': command } : {});
  }

  /** Again and again with the same key, until there is an answer. */
  async postWithKey(path: string, user: string, body: object, key: string): Promise<ClientResponse> {
    for (;;) {
      const answer = await this.call('POST', path, user, body, { 'idempotency-key': key });
      if (answer.status !== 0) return answer;
    }
  }

  stop(): Promise<void> {
    return this.agent.destroy();
  }

  private async call(
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    user: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<ClientResponse> {
    const startedAt = performance.now();
    const told = (status: number, text: string, retryAfter?: unknown): ClientResponse => {
      const milliseconds = performance.now() - startedAt;
      this.slowestMs = Math.max(this.slowestMs, milliseconds);
      let parsed: Record<string, unknown> | undefined;
      return {
        status,
        // Most bodies of a load interest nobody, and reading them takes time from those who serve.
        get body() {
          parsed ??= text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
          return parsed;
        },
        retryAfter: retryAfter === undefined ? undefined : Number(retryAfter),
        milliseconds,
      };
    };
    const sent = body && JSON.stringify(body);
    const headers = {
      'x-user-id': user,
      ...(sent && { 'content-type': 'application/json' }),
      ...more,
    };
    try {
      const answer = await request(this.origin + path, {
        method,
        headers: { ...headers, ...this.sign({ method, path, headers }, sent) },
        dispatcher: this.agent,
        ...(sent && { body: sent }),
      });
      return told(answer.statusCode, await answer.body.text(), answer.headers['retry-after']);
    } catch {
      return told(0, '');
    }
  }
}
