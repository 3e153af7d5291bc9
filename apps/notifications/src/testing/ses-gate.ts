import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Stands before SES: lets mail through, says that SES is down, or lets it through and loses the answer. */
export class SesGate {
  mode: 'open' | 'down' | 'loses-answers' = 'open';
  /** How often a mail was brought here, whatever became of it. */
  tries = 0;

  private constructor(
    private readonly server: Server,
    private readonly sesUrl: string,
  ) {}

  static async start(sesUrl: string): Promise<SesGate> {
    const server = createServer((request, answer) => void gate.pass(request, answer));
    const gate = new SesGate(server, sesUrl);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async pass(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.tries++;
    const body = await buffer(request);
    if (this.mode === 'down') return void answer.writeHead(503).end('<ErrorResponse/>');
    const taken = await fetch(this.sesUrl, {
      method: 'POST',
      headers: { 'content-type': request.headers['content-type']!, authorization: request.headers.authorization! },
      body,
    });
    const text = await taken.text();
    if (this.mode === 'loses-answers') return void request.socket.destroy();
    answer.writeHead(taken.status, { 'content-type': 'text/xml' }).end(text);
  }
}
