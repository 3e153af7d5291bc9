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
 * which they finish what is running.
 */
export function checkStanding(fastify: FastifyInstance, standings: Standings, time: BusinessTime): void {
  fastify.addHook('preHandler', async (request) => {
    const { whileSuspended } = request.routeOptions.config;
    const { userId, issuer } = request.identity;
    if (userId === undefined || (whileSuspended !== 'refuse' && issuer === undefined)) return;
    const report = await standings.of(userId);
    if (isOfOther(issuer, report)) throw new OtherIssuerError();
    const refusal = whileSuspended && refusalOf(standingAt(report, time.now()), whileSuspended);
    if (refusal) throw refusal;
  });
}
