import { type AddressInfo, connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { register } from 'prom-client';
import { API_NAMES, type ApiName, urlVariable } from '@freelance/manifest';
import { createServiceApp, HealthRegistry } from '@freelance/service';
import { GatewayModule } from '../gateway.module';
import { gatewayOptions } from '../gateway.options';
import { UpstreamStub } from './upstream-stub';

export const AS_OWNER = { 'x-user-id': 'owner-123' };
export const AS_ADMIN = { 'x-user-id': 'admin-1' };

/** About the standing of a user, and about the mails of a user whom an administrator looks at. */
const OWN_QUESTION = /^\/internal\/|^\/ops\/mails\?userId=/;

/** Long enough for the server to read a part before the next one arrives. */
const PAUSE_BETWEEN_PARTS_MS = 50;

/** The gateway as in production, on a free port, with a stub of each service. */
export class RunningGateway {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly port: number,
    readonly stubs: Record<ApiName, UpstreamStub>,
  ) {}

  static async start(variables: Record<string, string> = {}): Promise<RunningGateway> {
    const started = await Promise.all(API_NAMES.map(async (name) => [name, await UpstreamStub.start()]));
    const stubs = Object.fromEntries(started) as Record<ApiName, UpstreamStub>;
    Object.assign(process.env, {
      LOG_LEVEL: 'silent',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      // Nothing listens on this port: most routes need no database.
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9',
      ...Object.fromEntries(API_NAMES.map((name) => [urlVariable(name), stubs[name].origin])),
      RATE_LIMIT_PER_SECOND: '10000',
      RATE_LIMIT_ANONYMOUS_PER_MINUTE: '10000',
      RATE_LIMIT_UNSUBSCRIBE_PER_MINUTE: '10000',
      RATE_LIMIT_CLAIMS_PER_MINUTE: '10000',
      RATE_LIMIT_CATEGORIES_PER_MINUTE: '10000',
      UPSTREAM_BUDGET_MS: '4700',
      TRUSTED_PROXY_DEPTH: '0',
      CORS_ORIGINS: 'https://app.example.com',
      INTERNAL_SIGNING_KEYS: '',
      AUTH_MODE: 'header',
      AUTH_ISSUERS: '',
      WEB_BASE_URL: 'https://market.test',
      SESSION_KEYS: '',
      WEB_FOLDER: '',
      CURRENCY: '',
      ERASED_KEY: 'a-key-for-erased-users-that-is-long-enough',
      ...variables,
    });
    register.clear();
    const app = await createServiceApp(GatewayModule, gatewayOptions);
    await app.listen({ port: Number(variables.GATEWAY_PORT ?? 0), host: '127.0.0.1' });
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new RunningGateway(app, port, stubs);
  }

  get categories(): UpstreamStub {
    return this.stubs.categories;
  }

  get jobs(): UpstreamStub {
    return this.stubs.jobs;
  }

  get notifications(): UpstreamStub {
    return this.stubs.notifications;
  }

  get users(): UpstreamStub {
    return this.stubs.users;
  }

  /** Requests that reached any service, without the gateway's own questions. */
  get seen(): UpstreamStub['seen'] {
    return Object.values(this.stubs)
      .flatMap((stub) => stub.seen)
      .filter(({ url }) => !OWN_QUESTION.test(url));
  }

  fetch(path: string, options: RequestInit = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`, options);
  }

  post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  }

  /** Sends lines unchanged on a new connection; returns the received text when it ends. */
  sendLines(lines: string[], body = ''): Promise<string> {
    return this.sendInTurn(`${lines.join('\r\n')}\r\n\r\n${body}`);
  }

  /** Sends `first`, and `then` when `sign` is received. */
  sendInTurn(first: string, sign?: string, then = ''): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      let received = '';
      let isWaiting = sign !== undefined;
      socket.on('data', (chunk) => {
        received += chunk.toString('latin1');
        if (!isWaiting || !received.includes(sign!)) return;
        isWaiting = false;
        socket.write(then);
      });
      // A reset connection was answered before, or never.
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(received));
      socket.write(first);
    });
  }

  /** Sends each part as a separate packet; returns the received text when the connection ends. */
  sendParts(parts: string[]): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1').setNoDelay();
      let received = '';
      socket.on('data', (chunk) => (received += chunk.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(received));
      parts.forEach((part, index) => setTimeout(() => socket.write(part), index * PAUSE_BETWEEN_PARTS_MS));
    });
  }

  resetStubs(): void {
    for (const stub of Object.values(this.stubs)) stub.reset();
  }

  /** How many requests reached any service. */
  get forwarded(): number {
    return this.seen.length;
  }

  /** Stops as on SIGTERM: accepts no requests, and resolves when the running ones have ended. */
  async drain(): Promise<void> {
    this.app.get(HealthRegistry).draining = true;
    await this.app.getHttpAdapter().getInstance().close();
  }

  async stop(): Promise<void> {
    // The server would wait for a test that has not read an answer to its end.
    const closing = this.app.close();
    this.app.getHttpServer().closeAllConnections();
    await closing;
    await Promise.all(Object.values(this.stubs).map((stub) => stub.stop()));
  }
}
