import type { CallSignatures } from '@freelance/service';
import { Agent, request } from 'undici';

export interface ClientResponse {
  /** 0 without a response. */
  status: number;
  readonly body: Record<string, unknown>;
  /** `Retry-After` in seconds, if the response has one. */
  retryAfter: number | undefined;
  /** From the first byte sent to the last byte received. */
  milliseconds: number;
}

/** More than the gateway runs at a time, so that no request waits in the client. */
const CONNECTIONS = 4_096;

/** Many concurrent users, as the gateway sees them. */
export class Client {
  /** The slowest response since the last reset to 0; calls without a response count too. */
  slowestMs = 0;
  private readonly agent = new Agent({ connections: CONNECTIONS, headersTimeout: 60_000, bodyTimeout: 60_000 });

  /** @param sign adds headers to a call, for servers that accept signed calls only */
  constructor(
    private readonly origin: string,
    private readonly sign: CallSignatures['headerFor'] = () => ({}),
  ) {}

  get(path: string, user: string): Promise<ClientResponse> {
    return this.call('GET', path, user);
  }

  put(path: string, user: string, body = {}): Promise<ClientResponse> {
    return this.call('PUT', path, user, body);
  }

  delete(path: string, user: string): Promise<ClientResponse> {
    return this.call('DELETE', path, user);
  }

  /** @param command command id, for services called without the gateway: the same id means the same command */
  post(path: string, user: string, body: object = {}, command?: string): Promise<ClientResponse> {
    return this.call('POST', path, user, body, command ? { 'x-internal-command-id': command } : {});
  }

  /** Retries with the same idempotency key until there is a response. */
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
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
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
        // Parsed only when it is read: most bodies of a load are not, and parsing would take time from the services.
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
