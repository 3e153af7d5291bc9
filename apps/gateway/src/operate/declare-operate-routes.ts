import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AuditEntry, ChangeAnswer } from '@freelance/contracts';
import { type Clock, namingDependency, NoQueryDto, readJsonBody, RequestValidationPipe } from '@freelance/service';
import { receivedBody } from '../checks/received-body';
import { declareRoute } from '../declare-route';
import type { GatewayConfig } from '../gateway.config';
import { operatorOf } from '../identity/operators';
import type { OfferedRoute } from '../routes';
import { type DynamoAuditRepository, keyOf } from './dynamo-audit.repository';
import type { OperateChange, OperateRequest, OperateRoute, PagedChangeDto } from './operate-route';

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
    whileSuspended: 'refuse',
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
  const operator = operatorOf(request.identity);
  void reply.header('cache-control', 'no-store');
  const read: OperateRequest = {
    operator,
    requestId: request.id,
    startedAt: parts.clock.now(),
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
  })) as PagedChangeDto;
  return change(route, { ...read, body }, request.clientAddress, parts);
}

/**
 * Stores an audit entry before the change and its outcome after it. The pages of one change have one entry. A request
 * that only asks for the plan has none.
 */
async function change(
  route: OperateChange,
  request: OperateRequest<object, PagedChangeDto>,
  clientAddress: string,
  { audit }: OperateDependencies,
): Promise<ChangeAnswer> {
  const { apply, continues, ends, limit: _limit, ...body } = request.body;
  const pageFields = route.pageFields ?? [];
  const input = Object.entries(body).filter(([name]) => !pageFields.includes(name));
  if (!apply) return naming(route.handle(request as OperateRequest<never, never>));
  const entry: AuditEntry = {
    at: continues?.split('#')[0] ?? request.startedAt.toISOString(),
    operator: request.operator,
    action: `${route.method} ${route.path}`,
    input: { ...request.params, ...request.query, ...Object.fromEntries(input) },
    outcome: 'started',
    result: [],
    requestId: continues === undefined ? request.requestId : continues.slice(continues.indexOf('#') + 1),
    clientAddress,
  };
  if (continues === undefined) await audit.begin(entry);
  else await audit.resume(entry);
  const finish = (end: Pick<AuditEntry, 'outcome' | 'result' | 'counts'>) =>
    continues === undefined ? audit.finish({ ...entry, ...end }) : audit.finishPage({ ...entry, ...end });
  try {
    const page = { ...request, startedAt: new Date(entry.at) } as OperateRequest<never, never>;
    const answered = ends ? NO_FURTHER_PAGE : await naming(route.handle(page));
    const { done, counts, more } = answered;
    // Further pages may never come: then the entry must not say that the change is done.
    await finish({ outcome: more ? 'started' : 'done', result: counts ? [] : done, ...(counts && { counts }) });
    return more ? { ...answered, continues: keyOf(entry) } : answered;
  } catch (error) {
    await finish({ outcome: 'failed', result: [error instanceof Error ? error.message : String(error)] });
    throw error;
  }
}

const NO_FURTHER_PAGE: ChangeAnswer = { applied: true, plan: [], done: [] };

async function naming<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    throw namingDependency(error);
  }
}
