import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a gateway and a service: the service does what it is asked, its answer can be held back or lost. */
export class HeldAnswers {
  /** Called when a command has been answered, before the answer is passed on. */
  answered: () => Promise<'pass' | 'lose'> = () => Promise.resolve('pass');

  private constructor(
    private readonly server: Server,
    private readonly origin: string,
  ) {}

  static async start(origin: string): Promise<HeldAnswers> {
    const server = createServer();
    const held = new HeldAnswers(server, origin);
    server.on('request', (incoming, outgoing) => held.pass(incoming, outgoing));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return held;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method, headers, url } = incoming;
    const onward = request(this.origin + url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        void (method === 'POST' ? this.answered() : Promise.resolve('pass')).then((fate) => {
          if (fate === 'lose') return outgoing.destroy();
          return outgoing.writeHead(answer.statusCode!, answer.headers).end(Buffer.concat(chunks));
        });
      });
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }
}
