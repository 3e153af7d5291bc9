import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { waitFor } from '@freelance/testing';
import { assertPortsFree, findFreePorts } from '../../localstack/embedded';
import { PORT_VARIABLES, type PortName, withoutAws } from './local-environment';

const workspace = resolve(__dirname, '../..');
const NAMES = Object.keys(PORT_VARIABLES) as PortName[];

/** `npm start` in its own process group, as in a terminal. */
interface Runner {
  child: ChildProcess;
  /** All its output. */
  output: () => string;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}

describe('npm start', () => {
  let dataDir: string;
  let ports: Record<PortName, number>;
  let runner: Runner | undefined;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'npm-start-'));
    const free = await findFreePorts(NAMES.length);
    ports = Object.fromEntries(NAMES.map((name, index) => [name, free[index]])) as Record<PortName, number>;
  });

  afterEach(async () => {
    runner?.child.kill('SIGKILL');
    await runner?.ended;
    await portsAreFree();
    await rm(dataDir, { recursive: true });
  });

  function start({
    options = [],
    variables = {},
  }: { options?: string[]; variables?: Record<string, string> } = {}): Runner {
    const portVariables = Object.fromEntries(NAMES.map((name) => [PORT_VARIABLES[name], String(ports[name])]));
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/dev/start.ts', ...options], {
      cwd: workspace,
      env: { ...withoutAws(), ...portVariables, LOCAL_DATA_DIR: dataDir, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
    const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | NodeJS.Signals);
    runner = { child, output: () => output, ended };
    return runner;
  }

  /** Returns the output, which must be only the token. */
  async function npmRunToken(...options: string[]): Promise<string> {
    const commandLine = ['--import', 'tsx', 'tools/dev/token.ts', ...options];
    const env = { ...process.env, OIDC_PORT: String(ports.oidc) };
    const { stdout } = await promisify(execFile)(process.execPath, commandLine, { cwd: workspace, env });
    return stdout.trimEnd();
  }

  const isReady = ({ output }: Runner) =>
    waitFor(() => /^Ready in [\d.]+ s$/m.test(output()), { what: 'Ready in N s', timeout: 60_000 });

  const portsAreFree = () =>
    waitFor(
      async () => {
        await assertPortsFree(NAMES.map((name) => ({ port: ports[name], variable: PORT_VARIABLES[name] })));
        return true;
      },
      { what: 'every process to be gone' },
    );

  it('starts on fresh data with --fresh, accepts only tokens with AUTH_MODE=jwt, restarts killed services, and stops after Ctrl-C', async () => {
    await mkdir(join(dataDir, 'dynamodb'));
    const [old, mine] = [join(dataDir, 'dynamodb/old'), join(dataDir, 'mine')];
    for (const file of [old, mine]) await writeFile(file, '');
    const platform = start({ options: ['--fresh'], variables: { AUTH_MODE: 'jwt' } });
    await isReady(platform);
    expect(platform.output()).toContain(`Pages         http://localhost:${ports.gateway}\n`);
    expect(platform.output()).toContain(`API           http://localhost:${ports.gateway}\n`);
    expect(platform.output()).toContain(`Docs          http://localhost:${ports.gateway}/docs\n`);
    expect(platform.output()).toContain(`Sign-in       http://localhost:${ports.oidc}\n`);
    expect(platform.output()).toContain(`Mail viewer   http://localhost:${ports.ses}\n`);
    expect((await fetch(`http://127.0.0.1:${ports.gateway}/health/ready`)).status).toBe(200);
    const page = await fetch(`http://127.0.0.1:${ports.gateway}/`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<div id="root">');
    await expect(stat(old)).rejects.toThrow('ENOENT');
    await stat(mine);

    const token = await npmRunToken('--user', 'ann', '--role', 'owner', '--role', 'seeker');
    const list = (who: string, headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${ports.gateway}/job/${who}/list`, { headers });
    const bearer = { authorization: `Bearer ${token}` };

    expect((await list('owner', bearer)).status).toBe(200);
    expect((await list('seeker', bearer)).status).toBe(200);
    expect((await list('owner', { authorization: `Bearer ${await npmRunToken('--user', 'ann')}` })).status).toBe(403);
    expect((await list('owner', { 'x-user-id': 'ann' })).status).toBe(401);

    const ready = `http://127.0.0.1:${ports.jobs}/health/ready`;
    const isUp = () =>
      fetch(ready).then(
        ({ ok }) => ok,
        () => false,
      );
    for (const [signal, by] of [
      ['KILL', 'SIGKILL'],
      ['TERM', 'exit code 0'],
    ] as const) {
      const commandLine = [`-${signal}`, '-P', String(platform.child.pid), '-f', 'dist/apps/jobs/main[.]js'];
      await promisify(execFile)('pkill', commandLine);
      const sentence = `jobs has ended with ${by}, starting it again\n`;
      await waitFor(() => platform.output().includes(sentence), { what: sentence, timeout: 30_000 });
      await waitFor(isUp, { what: 'jobs to be ready', timeout: 30_000 });
    }

    process.kill(-platform.child.pid!, 'SIGINT'); // A terminal signals the whole group.
    expect(await platform.ended).toBe(0);
    expect(platform.output().trimEnd()).toMatch(/Stopping .*\n(.*\n)*Stopped$/);
    await portsAreFree();
  });

  it('leaves no process when it is killed', async () => {
    const platform = start({ options: ['--core'] });
    await isReady(platform);
    platform.child.kill('SIGKILL');
    expect(await platform.ended).toBe('SIGKILL');
    await portsAreFree();
  });

  it('stops everything when a service ends by itself, and prints its name, exit code and last output', async () => {
    const platform = start({ variables: { MAIL_FROM: 'nobody' } });
    expect(await platform.ended).toBe(1);
    expect(platform.output()).toMatch(/^notifications ended with exit code 1[.] Its last lines of log/m);
    expect(platform.output()).toContain('MAIL_FROM must be an e-mail address, but is "nobody"');
    expect(platform.output()).not.toContain('Ready in');
    await portsAreFree();
  });

  it('names a port in use and starts nothing', async () => {
    const other = createServer().listen(ports.jobs, '127.0.0.1');
    await once(other, 'listening');
    const platform = start();
    expect(await platform.ended).toBe(1);
    expect(platform.output().trim()).toBe(
      `Port ${ports.jobs} (JOBS_PORT) is taken: stop the other program or set JOBS_PORT to another port`,
    );
    other.close();
  });
});
