import { type AddressInfo, connect } from 'node:net';
import { Controller, Get, Module, Param, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { register } from 'prom-client';
import { ServiceConfig } from '../service-config';
import { ServiceModule } from '../service.module';
import { createServiceApp } from '../start-service';
import { PublicFor } from './response-caching';

const HOST = 'Host: things.test';
const TOO_LONG = 'a'.repeat(2_049);

@Controller('things')
class ThingsController {
  @Get(':id')
  @PublicFor(7)
  view(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): object {
    if (id === 'broken') throw new Error('the database is down');
    if (id === 'part') void reply.status(206);
    if (id === 'moved') void reply.status(302).header('location', '/things/one');
    if (id === 'cookie') void reply.header('set-cookie', 'a=b');
    return {};
  }
}

class ThingsConfig extends ServiceConfig {}

@Module({ imports: [ServiceModule.forRoot(ThingsConfig)], controllers: [ThingsController] })
class ThingsModule {}

describe('a service', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    Object.assign(process.env, { LOG_LEVEL: 'silent', AWS_REGION: 'us-east-1', INTERNAL_SIGNING_KEYS: '' });
    register.clear();
    app = await createServiceApp(ThingsModule, { name: 'things-service', port: () => 0 });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());

  const sendLines = (lines: string[]): Promise<string> =>
    new Promise((resolve) => {
      const { port } = app.getHttpServer().address() as AddressInfo;
      const socket = connect(port, '127.0.0.1');
      let received = '';
      socket.on('data', (chunk) => (received += chunk.toString()));
      socket.on('close', () => resolve(received));
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    });

  it.each<[what: string, status: number, lines: string[]]>([
    ['no host', 400, ['GET /things/one HTTP/1.1']],
    ['two hosts', 400, ['GET /things/one HTTP/1.1', HOST, HOST]],
    ['a host that is none', 400, ['GET /things/one HTTP/1.1', 'Host: a b/c@d']],
    ['a path that cannot be decoded', 400, ['GET /things/%zz HTTP/1.1', HOST]],
    ['an id that is too long', 414, [`GET /things/${TOO_LONG} HTTP/1.1`, HOST]],
    ['such a path that is no route', 414, [`GET /nothing/${TOO_LONG}/x HTTP/1.1`, HOST]],
    ['an expectation', 417, ['GET /things/one HTTP/1.1', HOST, 'Expect: 200-ok']],
    ['large headers', 431, ['GET /things/one HTTP/1.1', HOST, `X-Big: ${'a'.repeat(20_000)}`]],
    ['a tunnel', 405, ['CONNECT example.com:443 HTTP/1.1', HOST]],
  ])('refuses %s with the error body and its request id: %d', async (_what, status, [first = '', ...others]) => {
    const [head = '', body = ''] = (await sendLines([first, 'Connection: close', ...others])).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('content-type: application/json\r\n');
    expect(head).toContain('cache-control: no-store\r\n');
    const { requestId } = JSON.parse(body) as { requestId: string };
    expect(head).toContain(`x-request-id: ${requestId}\r\n`);
  });

  it.each([
    ['one', 200, 'public, max-age=7'],
    ['cookie', 200, 'private, no-store'],
    ['part', 206, 'private, no-store'],
    ['moved', 302, 'private, no-store'],
    ['broken', 500, 'no-store'],
  ])('answers a public route for /things/%s with %d and %s', async (id, status, rule) => {
    const answer = await app.inject(`/things/${id}`);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([status, rule]);
  });
});
