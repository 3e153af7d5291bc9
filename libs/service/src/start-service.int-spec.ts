import type { Server } from 'node:http';
import { Controller, Get, Logger, Module, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { register } from 'prom-client';
import { HealthRegistry } from './health/health-registry';
import { ServiceConfig } from './service-config';
import { ServiceModule } from './service.module';
import { createServiceApp } from './start-service';

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

describe('a service as it starts', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    Object.assign(process.env, { LOG_LEVEL: 'silent', AWS_REGION: 'us-east-1' });
    register.clear();
    app = await createServiceApp(LinksModule, { name: 'links-service', port: () => 0 });
  });
  afterAll(() => app.close());

  it('waits for a request so long and no longer, and for the next one longer than a load balancer does', () => {
    const server: Server = app.getHttpServer();
    expect(server.requestTimeout).toBe(10_000);
    expect(server.headersTimeout).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
    expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  });

  it('is ready as long as what it cannot do without answers, and says what else does not', async () => {
    const { essential, helpers } = app.get(HealthRegistry);
    const isDown = () => Promise.reject(new Error('no answer'));
    helpers.push({ name: 'mail', check: isDown });
    const degraded = await app.inject('/health/ready');
    expect(degraded.statusCode).toBe(200);
    expect(degraded.json()).toMatchObject({
      details: { mail: { status: 'up', degraded: true, message: 'no answer' } },
    });

    essential.push({ name: 'database', check: isDown });
    const unready = await app.inject('/health/ready');
    expect(unready.statusCode).toBe(503);
    expect(unready.json()).toMatchObject({ details: { database: { status: 'down', message: 'no answer' } } });
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    essential.length = helpers.length = 0;
  });

  it('sends everybody away as soon as it stops: load balancers by its readiness, clients by closing', async () => {
    const registry = app.get(HealthRegistry);
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
    registry.draining = true;
    const stopping = await app.inject('/health/ready');
    registry.draining = false;
    expect(stopping.statusCode).toBe(503);
    expect(stopping.headers.connection).toBe('close');
  });

  it('logs a failure by its route, where the path holds a secret', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockReturnValue();

    const answer = await app.inject('/unsubscribe/secret.mac');

    expect(answer.statusCode).toBe(500);
    expect(error).toHaveBeenCalledTimes(1);
    expect(error.mock.calls[0]![0]).toMatchObject({ method: 'GET', path: '/unsubscribe/:token' });
  });
});
