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
    /** The run of a request that has a key. */
    idempotencyRecord?: IdempotencyRecord | undefined;
    /** Headers of an answer to be told again: a service's own, since what the gateway adds belongs to one answer only. */
    storedHeaders?: IncomingHttpHeaders;
  }
  interface FastifyContextConfig {
    /** Whether `Idempotency-Key` means anything here. */
    takesKey?: boolean;
    /** Whether query parameters make no difference. */
    ignoresQuery?: boolean | undefined;
  }
}

/** Answers what was asked before as it was answered then; comes after every check of the gateway. */
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
    // An answer that breaks off becomes another one, which comes through here again.
    const body = await wholeBody(payload);
    request.idempotencyRecord = undefined;
    await idempotency.end(idempotencyRecord, answerOf(request, reply.statusCode, body));
    return body;
  });
}

/** Which command this is, so that a second run of one is known; a new one without a key. */
export const commandIdFor = ({ idempotencyRecord }: Pick<FastifyRequest, 'idempotencyRecord'>): string =>
  idempotencyRecord?.commandId ?? randomUUID();

/** The header that tells a service the same; it makes up its own without a key. */
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

/** What to tell again; nothing where the request was refused before it was run. */
function answerOf({ storedHeaders }: FastifyRequest, status: number, body: Buffer): StoredResponse | undefined {
  if (!storedHeaders) return undefined;
  const { 'content-length': _ofThisSending, ...headers } = storedHeaders;
  return { status, headers, body };
}
