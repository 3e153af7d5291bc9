import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts, waitFor } from '@freelance/testing';

export const PROGRAMS = { varnish: '/usr/sbin/varnishd', nginx: '/usr/sbin/nginx' };
export type CacheKind = keyof typeof PROGRAMS;

/** Stores every answer for a minute unless its headers forbid that: a common configuration. */
const nginxConfiguration = (folder: string, port: number | undefined, upstreamPort: number): string => `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  proxy_cache_path ${folder}/cache keys_zone=answers:1m;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${upstreamPort};
      proxy_cache answers;
      proxy_cache_valid any 1m;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`;

/** A cache in front of the gateway: Varnish with its built-in rules, or nginx that stores everything it may. */
export class CachingProxy {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(kind: CacheKind, upstreamPort: number): Promise<CachingProxy> {
    const folder = await mkdtemp(join(tmpdir(), `${kind}-`));
    // When root starts them, both programs switch to another user.
    await chmod(folder, 0o755);
    const [port] = await findFreePorts(1);
    await writeFile(join(folder, 'nginx.conf'), nginxConfiguration(folder, port, upstreamPort));
    const options = {
      varnish: ['-F', '-n', folder, '-a', `127.0.0.1:${port}`, '-b', `127.0.0.1:${upstreamPort}`, '-s', 'malloc,16m'],
      nginx: ['-p', folder, '-c', join(folder, 'nginx.conf')],
    };
    const child = spawn(PROGRAMS[kind], options[kind], { stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    const cache = new CachingProxy(url, child, folder);
    await waitFor(async () => (await fetch(`${url}/health/live`)).ok, { what: `${kind} to pass requests on` });
    return cache;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}
