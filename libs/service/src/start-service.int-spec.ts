import type { Server } from 'node:http';
import { Controller, Get, Logger, Module, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { register } from 'prom-client';
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

  it('logs a failure by its route, where the path holds a secret', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockReturnValue();

    const answer = await app.inject('/unsubscribe/secret.mac');

    expect(answer.statusCode).toBe(500);
    expect(error).toHaveBeenCalledTimes(1);
    expect(error.mock.calls[0]![0]).toMatchObject({ method: 'GET', path: '/unsubscribe/:token' });
  });
});
