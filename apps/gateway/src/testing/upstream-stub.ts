import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  /** Names and values in turn. */
  rawHeaders: string[];
  body: Buffer;
}

type Behaviour = (request: SeenRequest, response: ServerResponse) => void;

const answerOk: Behaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
};

/** A stub of a service behind the gateway: it records requests and answers with `behave`. */
export class UpstreamStub {
  readonly seen: SeenRequest[] = [];
  behave: Behaviour = answerOk;
  /** Answers `/health/ready`, which the gateway also requests by itself. Those requests are not in `seen`. */
  behaveWhenChecked: Behaviour = answerOk;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<UpstreamStub> {
    const server = createServer();
    const stub = new UpstreamStub(server);
    server.on('request', (incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { method = '', url = '', headers, rawHeaders } = incoming;
        const request = { method, url, headers, rawHeaders, body: Buffer.concat(chunks) };
        if (url === '/health/ready') return stub.behaveWhenChecked(request, response);
        stub.seen.push(request);
        stub.behave(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The only request received since the last `reset`. */
  get only(): SeenRequest {
    const [request, ...others] = this.seen;
    if (!request || others.length > 0) throw new Error(`${this.seen.length} requests were received, not one`);
    return request;
  }

  reset(): void {
    this.seen.length = 0;
    this.behave = answerOk;
    this.behaveWhenChecked = answerOk;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    if (this.server.listening) await new Promise((resolve) => this.server.close(resolve));
  }
}
