import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ServiceUnavailableError } from '@freelance/service';
import { receivedBody } from '../checks/received-body';
import { withOurVary } from '../our-vary';
import type { Idempotency } from './idempotency.service';
import { readIdempotencyKey } from './idempotency-key';
import type { StoredResponse, IdempotencyRecord } from './idempotency-record';
import { type KeyUse, keyUseOf } from './key-use';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for a request with a key. */
    idempotencyRecord?: IdempotencyRecord | undefined;
    /** Headers to store with the answer: only the service's, since the gateway adds its own to each answer. */
    storedHeaders?: IncomingHttpHeaders;
  }
  interface FastifyContextConfig {
    /** Whether the route supports `Idempotency-Key`. */
    takesKey?: boolean;
    /** Whether query parameters make no difference. */
    ignoresQuery?: boolean | undefined;
  }
}

/** Replays the stored answer to a repeated request. Must be added after all checks of the gateway. */
export function addIdempotency(fastify: FastifyInstance, idempotency: Idempotency): void {
  fastify.decorateRequest('idempotencyRecord');
  fastify.decorateRequest('storedHeaders');

  fastify.addHook('preHandler', async (request, reply) => {
    if (!request.routeOptions.config.takesKey) return;
    const idempotencyKey = readIdempotencyKey(request.headers);
    if (idempotencyKey === undefined) return;
    const result = await idempotency.begin(useOf(request, idempotencyKey));
    if ('answer' in result) return replay(reply, result.answer);
    request.idempotencyRecord = result.record;
  });

  fastify.addHook('onSend', async (request, reply, payload) => {
    const { idempotencyRecord } = request;
    if (!idempotencyRecord) return payload;
    // When the answer breaks off, this throws, and Fastify runs the hook again for the error answer.
    const body = await wholeBody(payload);
    request.idempotencyRecord = undefined;
    await idempotency.end(idempotencyRecord, answerOf(request, reply.statusCode, body));
    return body;
  });
}

/** Id of the command, the same for every run of a request with a key; a new one without a key. */
export const commandIdFor = ({ idempotencyRecord }: Pick<FastifyRequest, 'idempotencyRecord'>): string =>
  idempotencyRecord?.commandId ?? randomUUID();

/** The header with the command id for a service, which makes its own id without a key. */
export const commandHeaders = ({
  idempotencyRecord,
}: Pick<FastifyRequest, 'idempotencyRecord'>): IncomingHttpHeaders =>
  idempotencyRecord ? { 'x-internal-command-id': idempotencyRecord.commandId } : {};

function useOf(request: FastifyRequest, idempotencyKey: string): KeyUse {
  const { identity, clientAddress, method, params, url, routeOptions } = request;
  return keyUseOf({
    idempotencyKey,
    caller: identity.userId ? `user ${identity.userId}` : `at ${clientAddress}`,
    method,
    route: routeOptions.url ?? '',
    params,
    query: routeOptions.config.ignoresQuery ? '' : url.split('?').slice(1).join('?'),
    contentType: request.headers['content-type'] ?? '',
    body: receivedBody(request),
  });
}

function replay(reply: FastifyReply, { status, headers, body }: StoredResponse): FastifyReply {
  return reply
    .status(status)
    .headers(withOurVary(reply, headers))
    .header('idempotent-replayed', 'true')
    .send(Buffer.from(body));
}

async function wholeBody(payload: unknown): Promise<Buffer> {
  if (payload === null || payload === undefined) return Buffer.alloc(0);
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return Buffer.from(payload);
  try {
    return await buffer(payload as Readable);
  } catch {
    throw new ServiceUnavailableError('The response was cut off, try again with the same key');
  }
}

/** The answer to store; undefined when the request was refused before it was forwarded. */
function answerOf({ storedHeaders }: FastifyRequest, status: number, body: Buffer): StoredResponse | undefined {
  if (!storedHeaders) return undefined;
  const { 'content-length': _ofThisSending, ...headers } = storedHeaders;
  return { status, headers, body };
}
