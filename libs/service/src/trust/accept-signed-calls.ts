import { createHash, type Hash } from 'node:crypto';
import { pipeline, Transform } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MONITORING_PATHS } from '../health/monitoring-paths';
import { bodyDigest, CallNotSignedError, type CallSignatures } from './call-signatures';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the body must be, by its signature; left out where anybody may call. */
    signedBody?: string;
    /** Of the body as it arrived; left out where there is none. */
    arrivedBody?: Hash;
  }
}

const NO_BODY = bodyDigest('');

/** Refuses every call that is not signed, before its body is read, and those whose body is another than was signed. */
export function acceptOnlySignedCalls(fastify: FastifyInstance, signatures: CallSignatures): void {
  fastify.decorateRequest('signedBody');
  fastify.decorateRequest('arrivedBody');

  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!MONITORING_PATHS.has(request.routeOptions.url ?? '')) {
      request.signedBody = signatures.open({
        method: request.method,
        path: request.raw.url ?? '',
        headers: request.headers,
      });
    }
    done();
  });

  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    if (!announcesBody(request)) return done();
    const hash = createHash('sha256');
    request.arrivedBody = hash;
    const hashing = new Transform({
      transform: (chunk: Buffer, _encoding, next) => {
        hash.update(chunk);
        next(null, chunk);
      },
    });
    // A failure shows at the end that is read.
    done(
      null,
      pipeline(payload, hashing, () => undefined),
    );
  });

  fastify.addHook('preValidation', (request, _reply, done) => {
    const { signedBody, arrivedBody } = request;
    const isOther = signedBody !== undefined && signedBody !== (arrivedBody?.digest('base64url') ?? NO_BODY);
    done(isOther ? new CallNotSignedError() : undefined);
  });
}

const announcesBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
