import { Pool } from 'undici';
import { KnownValues } from './known-values';
import type { Request } from './request';

/** A request as it goes over the wire. */
export interface SentRequest {
  method: string;
  /** With the query. */
  path: string;
  headers: readonly (readonly [string, string])[];
  body: string | undefined;
}

/** Status 0: none came, and `text` says why. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

const TIMEOUT_MS = 20_000;

/** Makes calls one after the other, and uses what it learns from the answers in later ones. */
export class Visitor {
  readonly known = new KnownValues();
  private readonly pool: Pool;

  constructor(readonly origin: string) {
    this.pool = new Pool(origin, { connections: 1, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  }

  /** The request as it is now, with what is known in its places. */
  fill({ method, path, query, headers, body }: Request): SentRequest {
    const spelled = query.map(([name, value]) => `${name}=${value}`).join('&');
    return {
      method,
      path: this.known.fill(path + (spelled === '' ? '' : `?${spelled}`), encodeURIComponent),
      headers: headers.map(([name, value]) => [name, this.known.fill(value)] as const),
      body: body === undefined ? undefined : this.known.fill(body),
    };
  }

  async send({ method, path, headers, body }: SentRequest): Promise<Answer> {
    try {
      const answer = await this.pool.request({
        method,
        path,
        headers: headers.flat(),
        body: body ?? null,
      });
      const text = await answer.body.text();
      const given = new Headers(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
      return { status: answer.statusCode, headers: given, text };
    } catch (error) {
      return { status: 0, headers: new Headers(), text: error instanceof Error ? error.message : String(error) };
    }
  }

  stop(): Promise<void> {
    return this.pool.destroy();
  }
}
