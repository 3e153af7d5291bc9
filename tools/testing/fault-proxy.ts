import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Agent, request as send } from 'undici';

export interface ProxiedCall {
  method: string;
  /** The AWS operation, e.g. `ReceiveMessage`; empty for other calls. */
  operation: string;
  body: string;
}

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** `cut`: the connection is reset. `silence`: no response is ever sent. */
export type ProxyResponse = Reply | 'cut' | 'silence';

/** Forwards the call, with another body if one is given. Rejects when the target cannot be reached. */
export type Forward = (body?: string) => Promise<Reply>;

export type CallHandler = (call: ProxiedCall, forward: Forward) => Promise<ProxyResponse>;

/** Forwards a call unchanged. */
export const passThrough: CallHandler = (_call, forward) => forward();

const HOP_BY_HOP_HEADERS = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'expect',
]);

const forwardableHeaders = (headers: Reply['headers']): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || HOP_BY_HOP_HEADERS.has(name) ? [] : [[name, value]],
    ),
  );

/** A proxy between a client and a server that treats every call with its handler. The first handler forwards every call. */
export class FaultProxy {
  treatment: CallHandler = passThrough;
  private readonly agent = new Agent({ connections: 1_024, headersTimeout: 60_000, bodyTimeout: 60_000 });

  private constructor(
    private readonly server: Server,
    private readonly target: () => string,
  ) {}

  /** @param target returns the origin of the server; called for every call; may throw when there is no server */
  static async start(target: () => string): Promise<FaultProxy> {
    const server = createServer((request, response) => void gate.pass(request, response));
    const gate = new FaultProxy(server, target);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 2_048, resolve));
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await this.agent.destroy();
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = (await buffer(request)).toString();
      const answer = await this.treatment(
        { method: request.method!, operation: operationOf(request, body), body },
        (changed = body) => this.forward(request, changed),
      );
      if (answer === 'silence') return;
      if (answer === 'cut') return void request.socket.resetAndDestroy();
      response.writeHead(answer.status, forwardableHeaders(answer.headers)).end(answer.body);
    } catch {
      // The client sees the same as without the proxy: a connection that ends before a response.
      request.socket.resetAndDestroy();
    }
  }

  private async forward(request: IncomingMessage, body: string): Promise<Reply> {
    const answer = await send(this.target() + request.url!, {
      method: request.method as 'POST',
      headers: forwardableHeaders(request.headers),
      dispatcher: this.agent,
      ...(body === '' ? {} : { body }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: await answer.body.text() };
  }
}

/** DynamoDB and SQS send it in a header, SNS and SES in the body. */
function operationOf({ headers }: IncomingMessage, body: string): string {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.').at(-1)!;
  return /(?:^|&)Action=(\w+)/.exec(body)?.[1] ?? '';
}
