import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Stands before SES: puts mails to one address off once, then refuses them, and quotes the address both times, as SES may. */
export class QuotingSes {
  /** Where everybody else's mail goes. */
  target = '';
  refused = '';
  private tries = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<QuotingSes> {
    const server = createServer((request, answer) => void ses.pass(request, answer));
    const ses = new QuotingSes(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return ses;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async pass(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(request);
    if (new URLSearchParams(body.toString()).get('Destinations.member.1') === this.refused) {
      const code = (this.tries += 1) === 1 ? 'Throttling' : 'MessageRejected';
      const error = `<Error><Code>${code}</Code><Message>Not to ${this.refused}</Message></Error>`;
      return void answer.writeHead(400).end(`<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`);
    }
    const taken = await fetch(this.target, {
      method: 'POST',
      headers: { 'content-type': request.headers['content-type']!, authorization: request.headers.authorization! },
      body,
    });
    answer.writeHead(taken.status, { 'content-type': 'text/xml' }).end(await taken.text());
  }
}
