import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RunningServer {
  /** Origin, e.g. `http://127.0.0.1:8000`. */
  url: string;
  stop(): Promise<void>;
}

/** How long requests in progress may take when a server closes. */
const GRACE_MS = 3_000;

/** Listens on the loopback address and returns the origin. */
export async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return originOf(server);
}

export const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Returns whether every request in progress could finish. */
export async function closeServer(server: Server): Promise<boolean> {
  let wasClean = true;
  const closed = new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  const grace = setTimeout(() => {
    wasClean = false;
    server.closeAllConnections();
  }, GRACE_MS);
  await closed.finally(() => clearTimeout(grace));
  return wasClean;
}
