import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/** A port and the variable that sets it. */
export interface NamedPort {
  port: number;
  variable: string;
}

/**
 * Fails when a port cannot be used. Port 0 means any free port.
 * @throws Error that names every such port, its variable and what to do
 */
export async function assertPortsFree(ports: readonly NamedPort[]): Promise<void> {
  const faults = (await Promise.all(ports.map(faultOf))).filter((fault) => fault !== undefined);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Below the range for outgoing connections: one of these could take the port before a server listens on it. */
const LOWEST_PORT = 10_000;
const HIGHEST_PORT = 32_767;

/** Different ports that are free at this moment. */
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

/** The port is used by another program or reserved by the system. */
function unlessTaken(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
}

async function faultOf({ port, variable }: NamedPort): Promise<string | undefined> {
  try {
    // On some systems, a program on one address does not prevent another from listening on all addresses, or vice versa.
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
