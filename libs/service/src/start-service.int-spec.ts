import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Controller, Get, Logger, Module, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { register } from 'prom-client';
import { HealthRegistry } from './health/health-registry';
import { ServiceConfig } from './service-config';
import { ServiceModule } from './service.module';
import { createServiceApp, endRequests } from './start-service';

@Controller('unsubscribe')
class LinksController {
  @Get(':token')
  open(@Param('token') _: string): never {
    throw new Error('the database is down');
  }
}

class LinksConfig extends ServiceConfig {}

@Module({ imports: [ServiceModule.forRoot(LinksConfig)], controllers: [LinksController] })
class LinksModule {}

describe('a starting service', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    Object.assign(process.env, { LOG_LEVEL: 'silent', AWS_REGION: 'us-east-1' });
    register.clear();
    app = await createServiceApp(LinksModule, { name: 'links-service', port: () => 0 });
  });
  afterAll(() => app.close());

  it('has the timeouts for requests and for idle connections that load balancers need', () => {
    const server: Server = app.getHttpServer();
    expect(server.requestTimeout).toBe(10_000);
    expect(server.headersTimeout).toBe(10_000);
    expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  });

  it('is ready while its readiness checks pass, and reports degraded parts', async () => {
    const { readiness, degraded: helpers } = app.get(HealthRegistry);
    const isDown = () => Promise.reject(new Error('no answer'));
    helpers.push({ name: 'mail', check: isDown });
    const degraded = await app.inject('/health/ready');
    expect(degraded.statusCode).toBe(200);
    expect(degraded.json()).toMatchObject({
      details: { mail: { status: 'up', degraded: true, message: 'no answer' } },
    });

    readiness.push({ name: 'database', check: isDown });
    const unready = await app.inject('/health/ready');
    expect(unready.statusCode).toBe(503);
    expect(unready.json()).toMatchObject({ details: { database: { status: 'down', message: 'no answer' } } });
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    readiness.length = helpers.length = 0;
  });

  it('rejects traffic as soon as it stops: readiness fails, and responses close their connections', async () => {
    const registry = app.get(HealthRegistry);
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
    registry.draining = true;
    const stopping = await app.inject('/health/ready');
    registry.draining = false;
    expect(stopping.statusCode).toBe(503);
    expect(stopping.headers.connection).toBe('close');
  });

  it('logs a failure by its route if the path contains a secret', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockReturnValue();

    const answer = await app.inject('/unsubscribe/secret.mac');

    expect(answer.statusCode).toBe(500);
    expect(error).toHaveBeenCalledTimes(1);
    expect(error.mock.calls[0]![0]).toMatchObject({ method: 'GET', path: '/unsubscribe/:token' });
  });
});

describe('a client that does not finish its request', () => {
  let app: NestFastifyApplication;
  let server: Server;
  beforeEach(async () => {
    register.clear();
    app = await createServiceApp(LinksModule, { name: 'links-service', port: () => 0 });
    await app.listen(0, '127.0.0.1');
    server = app.getHttpServer();
  });
  afterEach(() => app.close());

  async function sendHalf(text: string): Promise<Socket> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(text);
    return socket;
  }
  const HALF = {
    body: 'POST /unsubscribe/secret HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"a',
    headers: 'POST /unsubscribe/secret HTTP/1.1\r\nHost: x\r\nContent-',
  };

  it.each(['body', 'headers'] as const)(
    'gets 408 with half its %s at the timeout',
    async (part) => {
      server.requestTimeout = server.headersTimeout = 200;
      const socket = await sendHalf(HALF[part]);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 408 /);
      socket.destroy();
    },
    5_000,
  );

  it.each(['body', 'headers'] as const)(
    'does not prevent a service from stopping with half its %s',
    async (part) => {
      const socket = await sendHalf(HALF[part]);
      // Gives the server time to read it.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const stopped = Promise.all([once(socket, 'close'), endRequests(app, 200)]);
      await expect(stopped).resolves.toBeDefined();
    },
    5_000,
  );
});
