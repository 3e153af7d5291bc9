import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AuditEntry, type ChangeAnswer, DomainError } from '@freelance/contracts';
import {
  type Clock,
  NoQueryDto,
  readJsonBody,
  RequestValidationPipe,
  ServiceUnavailableError,
} from '@freelance/service';
import { receivedBody } from '../checks/received-body';
import { RefusedRequestError } from '../checks/refused-request.error';
import { declareRoute } from '../declare-route';
import type { GatewayConfig } from '../gateway.config';
import type { OfferedRoute } from '../routes';
import type { DynamoAuditRepository } from './dynamo-audit.repository';
import type { ChangeDto, OperateChange, OperateRequest, OperateRoute } from './operate-route';
import { operatorOf } from './operators';

export interface OperateDependencies {
  config: GatewayConfig;
  audit: DynamoAuditRepository;
  clock: Clock;
}

/** The routes of operators as the gateway offers them: they need an identity, and a token where there are tokens. */
export const offeredToOperators = (routes: readonly OperateRoute[]): OfferedRoute[] =>
  routes.map(({ method, path }) => ({
    method,
    path,
    identity: 'required',
    needsToken: true,
    body: method === 'POST' ? 'json' : 'none',
  }));

const validation = new RequestValidationPipe();

/** Declares the routes of operators. They have a concurrency limit of their own: operators work while services are overloaded. */
export function declareOperateRoutes(
  fastify: FastifyInstance,
  routes: readonly OperateRoute[],
  parts: OperateDependencies,
): void {
  offeredToOperators(routes).forEach((offered, index) =>
    declareRoute(fastify, { ...offered, concurrencyGroup: 'operate' }, (request, reply) =>
      answer(routes[index]!, request, reply, parts),
    ),
  );
}

async function answer(
  route: OperateRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: OperateDependencies,
): Promise<object> {
  const operator = operatorOf(request.identity, parts.config);
  void reply.header('cache-control', 'no-store');
  const read: OperateRequest = {
    operator,
    requestId: request.id,
    params: request.params as Record<string, string>,
    query: (await validation.transform(request.query, {
      type: 'query',
      metatype: route.query ?? NoQueryDto,
    })) as object,
    body: {},
  };
  if (route.method === 'GET') return naming(route.handle(read as OperateRequest<never>));
  const bytes = receivedBody(request);
  const body = (await validation.transform(bytes && readJsonBody(bytes), {
    type: 'body',
    metatype: route.body,
  })) as ChangeDto;
  return change(route, { ...read, body }, request.clientAddress, parts);
}

/** Stores an audit entry before the change and its outcome after it. A request that only asks for the plan has none. */
async function change(
  route: OperateChange,
  request: OperateRequest<object, ChangeDto>,
  clientAddress: string,
  { audit, clock }: OperateDependencies,
): Promise<ChangeAnswer> {
  const handle = () => naming(route.handle(request as OperateRequest<never, never>));
  if (!request.body.apply) return handle();
  const { apply: _apply, ...input } = { ...request.params, ...request.query, ...request.body };
  const entry: AuditEntry = {
    at: clock.now().toISOString(),
    operator: request.operator,
    action: `${route.method} ${route.path}`,
    input: { ...input },
    outcome: 'started',
    result: [],
    requestId: request.requestId,
    clientAddress,
  };
  await audit.begin(entry);
  try {
    const answered = await handle();
    await audit.finish({ ...entry, outcome: 'done', result: answered.done });
    return answered;
  } catch (error) {
    await audit.finish({
      ...entry,
      outcome: 'failed',
      result: [error instanceof Error ? error.message : String(error)],
    });
    throw error;
  }
}

/** A failed dependency is named to operators: clients get no message of other code, operators need it. */
async function naming<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    const isOurs = error instanceof DomainError || error instanceof RefusedRequestError;
    throw isOurs ? error : new ServiceUnavailableError(error instanceof Error ? error.message : String(error));
  }
}
