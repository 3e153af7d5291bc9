import type { FastifyInstance } from 'fastify';
import { OtherIssuerError } from '@freelance/contracts';
import type { BusinessTime } from '@freelance/service';
import type { WhileSuspended } from '../routes';
import { isOfOther, refusalOf, standingAt } from './standing';
import type { Standings } from './standings';

declare module 'fastify' {
  interface FastifyContextConfig {
    whileSuspended?: WhileSuspended;
  }
}

/**
 * Refuses users of another issuer than that of the profile; and suspended and leaving users, except on the routes with
 * which they finish what is running. An erased user may change nothing: no service has data about them, and none may get any.
 */
export function checkStanding(fastify: FastifyInstance, standings: Standings, time: BusinessTime): void {
  fastify.addHook('preHandler', async (request) => {
    const { whileSuspended } = request.routeOptions.config;
    const { userId, issuer } = request.identity;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const refusing =
      whileSuspended === 'refuse' || (whileSuspended === 'finish' && !isRead) ? whileSuspended : undefined;
    if (userId === undefined || (refusing === undefined && issuer === undefined)) return;
    const report = await standings.of(userId);
    if (isOfOther(issuer, report)) throw new OtherIssuerError();
    const refusal = refusing && refusalOf(standingAt(report, time.now()), refusing);
    if (refusal) throw refusal;
  });
}
