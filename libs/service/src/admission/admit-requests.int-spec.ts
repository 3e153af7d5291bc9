import { type AddressInfo, connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { Controller, Get, Module, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { register } from 'prom-client';
import { waitFor } from '@freelance/testing';
import { ServiceConfig } from '../service-config';
import { ServiceModule } from '../service.module';
import { createServiceApp } from '../start-service';

/** Work that ends when the test says so. */
class Desk {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, () => void>();

  work(name: string): Promise<{ name: string }> {
    this.begun.push(name);
    return new Promise((resolve) => this.ends.set(name, () => resolve({ name })));
  }

  end(name: string): void {
    this.ends.get(name)!();
  }
}
const desk = new Desk();

@Controller('work')
class WorkController {
  @Get(':name')
  read(@Param('name') name: string): Promise<{ name: string }> {
    return desk.work(name);
  }

  @Post(':name')
  write(@Param('name') name: string): Promise<{ name: string }> {
    return desk.work(name);
  }
}

class WorkConfig extends ServiceConfig {}

@Module({ imports: [ServiceModule.forRoot(WorkConfig)], controllers: [WorkController] })
class WorkModule {}

describe('a service with one place for running requests and one for waiting requests', () => {
  let app: NestFastifyApplication;
  let port: number;

  beforeAll(async () => {
    const variables = { LOG_LEVEL: 'silent', AWS_REGION: 'us-east-1', REQUESTS_AT_WORK: '1', REQUESTS_WAITING: '1' };
    Object.assign(process.env, { INTERNAL_SIGNING_KEYS: '' }, variables);
    app = await createServiceApp(WorkModule, { name: 'work-service', port: () => 0 });
    await app.listen({ port: 0, host: '127.0.0.1' });
    port = (app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(async () => {
    delete process.env.REQUESTS_AT_WORK;
    delete process.env.REQUESTS_WAITING;
    // Fastify would wait for responses that a test has not read to their end.
    const closing = app.close();
    app.getHttpServer().closeAllConnections();
    await closing;
  });
  beforeEach(() => void (desk.begun.length = 0));

  const get = (path: string, options: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, options);
  const post = (name: string) => get(`/work/${name}`, { method: 'POST' });
  const untilBegun = (...names: string[]) =>
    waitFor(() => desk.begun.join() === names.join(), { what: `work on ${names.join()}`, interval: 5 });
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  /** Long enough for a fault to show. */
  const aMoment = () => pause(50);

  async function ask(...lines: string[]): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write([...lines, 'host: work', '', ''].join('\r\n'));
    return socket;
  }

  it('refuses the third request with 503 before it reads the body, with Retry-After', async () => {
    const first = post('first');
    await untilBegun('first');
    const second = post('second');
    await aMoment();

    const third = await ask('POST /work/third HTTP/1.1', 'content-type: application/json', 'content-length: 90000');
    const [answer] = (await once(third, 'data')) as [Buffer];
    third.destroy();

    expect(answer.toString()).toMatch(
      /^HTTP\/1\.1 503 [^]*\r\nretry-after: 1\r\n[^]*"errorCode":"SERVICE_UNAVAILABLE"/,
    );
    desk.end('first');
    await untilBegun('first', 'second');
    desk.end('second');
    expect([(await first).status, (await second).status]).toEqual([201, 201]);
    expect((await fetchMetrics()).refused).toBe(1);
  });

  async function fetchMetrics(): Promise<{ atWork: number; waiting: number; refused: number }> {
    const text = await register.metrics();
    const valueOf = (name: string) =>
      Number(new RegExp(`^freelance_http_requests_${name}{.*} (\\d+)`, 'm').exec(text)![1]);
    return { atWork: valueOf('at_work'), waiting: valueOf('waiting'), refused: valueOf('refused_total') };
  }

  it('answers health checks while it refuses other requests', async () => {
    const open = [post('busy'), post('waits')];
    await untilBegun('busy');
    await aMoment();

    for (const path of ['/health/live', '/health/ready']) expect((await get(path)).status).toBe(200);
    expect(await fetchMetrics()).toMatchObject({ atWork: 1, waiting: 1 });
    expect((await get('/work/more')).status).toBe(503);

    desk.end('busy');
    await untilBegun('busy', 'waits');
    desk.end('waits');
    await Promise.all(open);
    expect(await fetchMetrics()).toMatchObject({ atWork: 0, waiting: 0 });
  });

  it('does no work for a client that left while waiting, and gives its place to another request', async () => {
    const open = [post('busy')];
    await untilBegun('busy');
    const leaves = new AbortController();
    const left = get('/work/left', { signal: leaves.signal }).catch(() => 'left');
    await aMoment();
    expect((await get('/work/refused')).status).toBe(503);

    leaves.abort();
    expect(await left).toBe('left');
    await aMoment();
    open.push(post('next'));
    await aMoment();
    desk.end('busy');
    await untilBegun('busy', 'next');

    desk.end('next');
    expect((await Promise.all(open)).map(({ status }) => status)).toEqual([201, 201]);
  });

  it.each(['GET', 'POST'])('keeps the place of a %s whose client has left until the work ends', async (method) => {
    const leaves = new AbortController();
    const left = get('/work/left', { method, signal: leaves.signal }).catch(() => 'left');
    await untilBegun('left');
    leaves.abort();
    expect(await left).toBe('left');
    await aMoment();

    const next = post('next');
    await aMoment();
    expect(desk.begun).toEqual(['left']);
    desk.end('left');

    await untilBegun('left', 'next');
    desk.end('next');
    expect((await next).status).toBe(201);
  });

  it('gives no place to a client that is slow to send its body', async () => {
    const slow = await ask('POST /work/slow HTTP/1.1', 'content-type: application/json', 'content-length: 2');
    await aMoment();

    const quick = post('quick');
    await untilBegun('quick');
    slow.write('{}');
    desk.end('quick');

    await untilBegun('quick', 'slow');
    desk.end('slow');
    expect(String(((await once(slow, 'data')) as [Buffer])[0])).toMatch(/^HTTP\/1\.1 201 /);
    slow.destroy();
    await quick;
  });
});
