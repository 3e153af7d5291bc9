import { createHash, type Hash } from 'node:crypto';
import { pipeline, Transform } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MONITORING_PATHS } from '../health/monitoring-paths';
import { bodyDigest, CallNotSignedError, type CallSignatures } from './call-signatures';

declare module 'fastify' {
  interface FastifyRequest {
    /** Digest of the body by the signature; missing on routes that accept unsigned calls. */
    signedBody?: string;
    /** Digest of the received body; missing without a body. */
    arrivedBody?: Hash;
  }
}

const NO_BODY = bodyDigest('');

/** Refuses unsigned calls before their body is read, and calls whose body does not match the signature. */
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
    // A failure surfaces when the end of the body is read.
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
