import type { FastifyInstance } from 'fastify';
import { bearerToken } from '../tokens/bearer-token';
import type { SignIns } from './sign-ins';
import type { TokenReports } from './token-reports';

/**
 * Before a request for the users service, tells it of a user whom it may not know: one who calls with a token, or whose
 * sign-in was not reported.
 */
export function reportFirstCalls(
  fastify: FastifyInstance,
  { tokenReports, signIns }: { tokenReports: TokenReports; signIns: SignIns },
): void {
  fastify.addHook('preHandler', async (request) => {
    const { concurrencyGroup, identity } = request.routeOptions.config;
    if (concurrencyGroup !== 'users' || identity !== 'required') return;
    const since = performance.now();
    const token = bearerToken(request.raw.rawHeaders);
    if (request.session) await signIns.reportAgain(request.session);
    else if (token) await tokenReports.report(token, request.identity);
    request.waitedMs += performance.now() - since;
  });
}
