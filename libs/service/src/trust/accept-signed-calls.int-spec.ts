import { type AddressInfo, connect } from 'node:net';
import { Body, Controller, Get, Headers, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { register } from 'prom-client';
import { PlatformClock } from '../clock/platform-clock';
import { ServiceConfig } from '../service-config';
import { ServiceModule } from '../service.module';
import { createServiceApp } from '../start-service';
import { CallSignatures } from './call-signatures';

const KEY = `tests:${'k'.repeat(32)}`;

class NoteDto {}

@Controller('notes')
class NotesController {
  @Get()
  list(@Headers('x-user-id') userId: string): { userId: string } {
    return { userId };
  }

  @Post()
  write(@Body() _: NoteDto): { written: boolean } {
    return { written: true };
  }
}

class NotesConfig extends ServiceConfig {}

@Module({ imports: [ServiceModule.forRoot(NotesConfig)], controllers: [NotesController] })
class NotesModule {}

describe('a service that accepts signed calls only', () => {
  let app: NestFastifyApplication;
  let origin: string;

  beforeAll(async () => {
    Object.assign(process.env, { LOG_LEVEL: 'silent', AWS_REGION: 'us-east-1', INTERNAL_SIGNING_KEYS: KEY });
    register.clear();
    app = await createServiceApp(NotesModule, { name: 'notes-service', port: () => 0 });
    await app.listen({ port: 0, host: '127.0.0.1' });
    origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    delete process.env.INTERNAL_SIGNING_KEYS;
    await app.close();
  });

  const signatures = new CallSignatures([KEY], new PlatformClock());
  const AS_OWNER = { 'x-user-id': 'owner-123' };
  const JSON_TYPE = { 'content-type': 'application/json' };

  const signedHeaders = (method: string, path: string, body?: string, user = AS_OWNER) => ({
    ...user,
    ...signatures.headerFor({ method, path, headers: user }, body),
  });
  const post = (signedBody: string | undefined, body: string | undefined, type: Record<string, string> = JSON_TYPE) =>
    fetch(`${origin}/notes`, {
      method: 'POST',
      headers: { ...(body === undefined ? {} : type), ...signedHeaders('POST', '/notes', signedBody) },
      ...(body === undefined ? {} : { body }),
    });
  async function expectRefusal(answer: Response): Promise<void> {
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errorCode: 'CALL_NOT_SIGNED', requestId: expect.any(String) });
  }

  it('serves signed calls', async () => {
    const listed = await fetch(`${origin}/notes`, { headers: signedHeaders('GET', '/notes') });
    expect(await listed.json()).toEqual({ userId: 'owner-123' });
    expect((await post('{}', '{}')).status).toBe(201);
    expect((await post('', undefined)).status).toBe(201);
    expect(
      (await fetch(`${origin}/notes?x=é%20`, { headers: signedHeaders('GET', '/notes?x=%C3%A9%20') })).status,
    ).toBe(200);
  });

  it('serves a signed call whose body arrives in pieces', async () => {
    const body = JSON.stringify({}) + ' '.repeat(90_000);
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < body.length; at += 1_000) controller.enqueue(Buffer.from(body.slice(at, at + 1_000)));
        controller.close();
      },
    });
    const options = { method: 'POST', body: pieces, duplex: 'half' };
    const headers = { ...JSON_TYPE, ...signedHeaders('POST', '/notes', body) };

    expect((await fetch(`${origin}/notes`, { ...options, headers } as RequestInit)).status).toBe(201);
  });

  it('refuses every unsigned call', async () => {
    await expectRefusal(await fetch(`${origin}/notes`, { headers: AS_OWNER }));
    await expectRefusal(await fetch(`${origin}/notes`, { method: 'POST', headers: JSON_TYPE, body: '{' }));
    await expectRefusal(await fetch(`${origin}/nothing`, { headers: AS_OWNER }));
    await expectRefusal(await fetch(`${origin}/notes`, { method: 'DELETE' }));
  });

  it('refuses a call whose signature is for another call', async () => {
    await expectRefusal(await fetch(`${origin}/notes?all=1`, { headers: signedHeaders('GET', '/notes') }));
    await expectRefusal(await fetch(`${origin}/notes`, { headers: signedHeaders('HEAD', '/notes') }));
    const headers = { ...signedHeaders('GET', '/notes'), 'x-user-id': 'somebody-else' };
    await expectRefusal(await fetch(`${origin}/notes`, { headers }));
  });

  it('refuses a changed, a removed and an added body', async () => {
    await expectRefusal(await post('{}', '{ }'));
    await expectRefusal(await post('{}', undefined));
    await expectRefusal(await post('', '{}'));
  });

  it('refuses two signatures, one of them valid', async () => {
    const right = signedHeaders('GET', '/notes');
    const headers = Object.entries({ ...right, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
    const ask = (...more: string[]) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(new URL(origin).port), '127.0.0.1');
        let received = '';
        socket.on('data', (chunk) => (received += String(chunk)));
        socket.on('close', () => resolve(received));
        socket.write(['GET /notes HTTP/1.1', 'host: notes', ...headers, ...more, '', ''].join('\r\n'));
      });

    expect(await ask()).toMatch(/^HTTP\/1\.1 200 /);
    expect(await ask('x-internal-signature: forged')).toMatch(/^HTTP\/1\.1 401 /);
    expect(await ask(`X-Internal-Signature: ${Object.values(right)[1]}`)).toMatch(/^HTTP\/1\.1 401 /);
    expect(await ask('X-User-ID: somebody-else')).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('serves unsigned health checks, and no other unsigned call', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      expect((await fetch(`${origin}${path}`)).status).toBe(200);
    }
    await expectRefusal(await fetch(`${origin}/health`));
    await expectRefusal(await fetch(`${origin}/health/live/../../notes`));
  });
});
