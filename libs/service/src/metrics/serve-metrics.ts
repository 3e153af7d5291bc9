import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, type Metric, type OpenMetricsContentType, register, Registry } from 'prom-client';

const PATH = '/metrics';

export interface MetricsServer {
  port: number;
  close(): void;
}

/**
 * Serves the metrics of this process on a port of its own, which is not open to clients. Begins to collect the metrics
 * of Node.js too.
 * @throws Error that names the variable when the port cannot be used
 */
export async function serveMetrics(port: number, host: string): Promise<MetricsServer> {
  if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();
  const server = createServer((request, response) => void answer(request, response));
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new Error(
      `Metrics cannot be served at ${host}:${port} (${(error as Error).message}): set METRICS_PORT to another port`,
      { cause: error },
    );
  }
  // It answers until the process ends, and does not delay the end.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer({ method, url, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  if (method !== 'GET' || url?.split('?', 1)[0] !== PATH) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(`Only GET ${PATH} is served here\n`);
    return;
  }
  try {
    const registry = /application\/openmetrics-text/i.test(headers.accept ?? '') ? openMetrics() : register;
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType }).end(text);
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(`${String(error)}\n`);
  }
}

/**
 * The same metrics for scrapers that ask for OpenMetrics, the only format with exemplars. This format of prom-client
 * renames the counters of its registry, so it gets objects of its own, which inherit everything else.
 */
function openMetrics(): Registry<OpenMetricsContentType> {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  for (const metric of register.getMetricsAsArray()) registry.registerMetric(Object.create(metric) as Metric);
  return registry;
}
