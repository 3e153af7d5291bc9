import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/** A port and the variable that sets it. */
export interface NamedPort {
  port: number;
  variable: string;
}

/**
 * Fails when a port cannot be listened on. Port 0 stands for any free one.
 * @throws Error naming every port, its variable and what to do
 */
export async function assertPortsFree(ports: readonly NamedPort[]): Promise<void> {
  const faults = (await Promise.all(ports.map(faultOf))).filter((fault) => fault !== undefined);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Below those that systems give to outgoing connections: one of these could take the port before it is listened on. */
const LOWEST_PORT = 10_000;
const HIGHEST_PORT = 32_767;

/** Ports that were free a moment ago, all different. */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers: Server[] = [];
  while (servers.length < count) {
    const server = await listenOn(randomInt(LOWEST_PORT, HIGHEST_PORT + 1), '127.0.0.1').catch(unlessTaken);
    if (server) servers.push(server);
  }
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map(close));
  return ports;
}

/** By another program, or kept by the system for its own use. */
function unlessTaken(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
}

async function faultOf({ port, variable }: NamedPort): Promise<string | undefined> {
  try {
    // A program on one address only does not everywhere keep another from listening on all of them, nor vice versa.
    for (const address of ['127.0.0.1', '0.0.0.0']) await close(await listenOn(port, address));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? `Port ${port} (${variable}) is taken: stop the other program or set ${variable} to another port`
      : `Port ${port} (${variable}) cannot be used (${(error as Error).message}): set ${variable} to another port`;
  }
}

async function listenOn(port: number, address: string): Promise<Server> {
  const server = createServer().listen(port, address);
  await once(server, 'listening');
  return server;
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
