import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engagement } from '../domain/privacy-request';

/** What jobs and notifications answer to users, for tests of users alone. */
export class Neighbours {
  /** Of each user; undefined: jobs does not answer. */
  running: Engagement[] | undefined = [];
  /** State of the last mail to a pseudonym. */
  mailState = 'sent';
  /** Paths that were asked. */
  readonly asked: string[] = [];
  private readonly server: Server;

  private constructor() {
    this.server = createServer(({ url = '' }, response) => {
      this.asked.push(url);
      const isMail = url.startsWith('/ops/mails');
      if (!isMail && this.running === undefined) return response.writeHead(503).end();
      const body = isMail ? { mails: [{ state: this.mailState }] } : this.running;
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  }

  static async start(): Promise<Neighbours> {
    const neighbours = new Neighbours();
    await new Promise<void>((resolve) => neighbours.server.listen(0, '127.0.0.1', resolve));
    return neighbours;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
