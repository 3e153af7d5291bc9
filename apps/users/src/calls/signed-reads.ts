import { Injectable } from '@nestjs/common';
import { CallSignatures, observeHttpCall, RequestContext } from '@freelance/service';

export interface Read {
  origin: string;
  /** With the query. */
  path: string;
  /** The user in whose name the call is made. */
  readerId?: string;
  timeoutMs: number;
}

/** Signed GET calls to other services. */
@Injectable()
export class SignedReads {
  constructor(private readonly signatures: CallSignatures) {}

  /** Undefined when the service does not answer in time, or answers something else than JSON. */
  async get({ origin, path, readerId, timeoutMs }: Read): Promise<{ status: number; body: unknown } | undefined> {
    const { headers: ofTrace, ended } = observeHttpCall('GET', origin);
    const headers = {
      'x-request-id': RequestContext.facts().requestId,
      ...(readerId === undefined ? {} : { 'x-user-id': readerId }),
      ...ofTrace,
    };
    try {
      const answer = await fetch(new URL(path, origin), {
        headers: { ...headers, ...this.signatures.headerFor({ method: 'GET', path, headers }) },
        signal: AbortSignal.timeout(timeoutMs),
      });
      const body: unknown = await answer.json();
      ended({ status: answer.status });
      return { status: answer.status, body };
    } catch (error) {
      ended({ error });
      return undefined;
    }
  }
}
