import type { FastifyInstance } from 'fastify';
import type { BusinessTime } from '@freelance/service';
import type { WhileSuspended } from '../routes';
import { refusalOf, standingAt } from './standing';
import type { Standings } from './standings';

declare module 'fastify' {
  interface FastifyContextConfig {
    whileSuspended?: WhileSuspended;
  }
}

/**
 * Refuses suspended and leaving users, except on the routes with which they finish what is running. An erased user may
 * change nothing: no service has data about them, and none may get any.
 */
export function checkStanding(fastify: FastifyInstance, standings: Standings, time: BusinessTime): void {
  fastify.addHook('preHandler', async (request) => {
    const { whileSuspended } = request.routeOptions.config;
    const { userId } = request.identity;
    if (userId === undefined || whileSuspended === undefined || whileSuspended === 'always') return;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (whileSuspended === 'finish' && isRead) return;
    const refusal = refusalOf(standingAt(await standings.of(userId), time.now()), whileSuspended);
    if (refusal) throw refusal;
  });
}
