import type { FastifyInstance } from 'fastify';
import type { HealthRegistry } from './health-registry';

/**
 * While the service stops, every answer ends its connection. Kept alive, a connection that was busy when the server
 * closed would hold it open for the whole idle time.
 */
export function closeConnectionsWhenStopping(fastify: FastifyInstance, health: HealthRegistry): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (health.draining) void reply.header('connection', 'close');
    done(null, payload);
  });
}
