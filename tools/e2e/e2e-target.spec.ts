import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts } from '../../localstack/embedded';
import { resolveTarget } from './e2e-target';

describe('the target of the end-to-end suite', () => {
  const before = { ...process.env };
  let folder: string;
  let said: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ground-'));
    said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said += String(text))));
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
    const [port] = await findFreePorts(1);
    // Also disables Docker of this machine.
    Object.assign(process.env, { LOCALSTACK_PORT: String(port), LOCALSTACK_SCRIPT: '', PATH: `${folder}:/bin` });
  });

  afterEach(() => {
    process.env = { ...before };
    rmSync(folder, { recursive: true });
  });

  /** A program that only records its arguments. */
  function fake(name: string): string {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\necho "$LOCALSTACK_PORT ${name} $*" >> ${join(folder, 'calls')}\n`);
    chmodSync(file, 0o755);
    return file;
  }
  const calls = (): string[] =>
    existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [];

  it('is embedded clouds when no endpoint is set, or on request, without any AWS variable', async () => {
    process.env.AWS_PROFILE = 'production';
    expect(await resolveTarget(undefined)).toMatchObject({ target: 'embedded' });
    process.env.AWS_ENDPOINT_URL = 'https://amazonaws.com';
    const { target, variables } = await resolveTarget('embedded');
    expect(target).toBe('embedded');
    expect(Object.keys(variables).filter((name) => name.startsWith('AWS_'))).toEqual([]);
  });

  it('is never an endpoint for some AWS services and AWS for the others', async () => {
    process.env.AWS_ENDPOINT_URL_DYNAMODB = 'http://127.0.0.1:9';
    await expect(resolveTarget(undefined)).rejects.toThrow(
      'Set AWS_ENDPOINT_URL_SNS, AWS_ENDPOINT_URL_SQS, AWS_ENDPOINT_URL_SES too, or AWS_ENDPOINT_URL for all',
    );
  });

  it('is the endpoint in the variables; on LocalStack, mails are read from its API', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/_localstack/health' ? 200 : 404).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await resolveTarget(undefined)).target).toBe('localstack');
    process.env.AWS_ENDPOINT_URL_SES = 'http://127.0.0.1:9';
    expect((await resolveTarget(undefined)).target).toBe('endpoint');
    server.closeAllConnections();
    server.close();
  });

  it('is a LocalStack that a program starts at the requested port and stops at the end', async () => {
    const { LOCALSTACK_PORT } = process.env;
    process.env.LOCALSTACK_SCRIPT = fake('script');
    fake('docker');
    const { target, variables, cleanUp } = await resolveTarget('localstack');
    expect({ target, url: variables.AWS_ENDPOINT_URL }).toEqual({
      target: 'localstack',
      url: `http://127.0.0.1:${LOCALSTACK_PORT}`,
    });
    await cleanUp();
    expect(calls()).toEqual([`${LOCALSTACK_PORT} script start`, `${LOCALSTACK_PORT} script stop`]);
  });

  it('uses Docker, and says so, if that program is missing', async () => {
    const { LOCALSTACK_PORT } = process.env;
    process.env.LOCALSTACK_SCRIPT = join(folder, 'nowhere');
    fake('docker');
    await (await resolveTarget('localstack')).cleanUp();
    expect(said).toContain(`LOCALSTACK_SCRIPT is ${join(folder, 'nowhere')}, where no program is`);
    expect(calls()).toEqual(
      ['info', 'compose up --detach --wait localstack', 'compose rm --stop --force localstack'].map(
        (words) => `${LOCALSTACK_PORT} docker ${words}`,
      ),
    );
  });

  it('does not stop a LocalStack that was already running', async () => {
    const server = createServer((_, response) => void response.end()).listen(Number(process.env.LOCALSTACK_PORT));
    await once(server, 'listening');
    process.env.LOCALSTACK_SCRIPT = fake('script');
    await (await resolveTarget('localstack')).cleanUp();
    expect(calls()).toEqual([]);
    server.closeAllConnections();
    server.close();
  });

  it('fails with instructions if neither is available', async () => {
    await expect(resolveTarget('localstack')).rejects.toThrow(
      /^No LocalStack answers at .+ and no Docker is there to start one: start it, or name in LOCALSTACK_SCRIPT a program/,
    );
  });
});
