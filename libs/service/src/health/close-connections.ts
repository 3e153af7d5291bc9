import type { FastifyInstance } from 'fastify';
import type { HealthRegistry } from './health-registry';

/**
 * While the service stops, every response closes its connection. A kept-alive connection that was busy when the server
 * closed would otherwise stay open for the whole idle timeout.
 */
export function closeConnectionsWhenStopping(fastify: FastifyInstance, health: HealthRegistry): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (health.draining) void reply.header('connection', 'close');
    done(null, payload);
  });
}
