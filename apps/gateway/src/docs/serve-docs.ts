import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { tagOf } from '@freelance/service';
import document from '../openapi/openapi.json';
import asyncApi from './asyncapi.json';

/** Short, since a deployment can change the documents. */
const DOCS_SECONDS = 60;

/** `GET /openapi.json` and `/asyncapi.json`, Swagger UI for the first on `/docs`, and links on `/`. */
export function serveDocs(app: NestFastifyApplication, fastify: FastifyInstance): void {
  serveJson(fastify, '/openapi.json', document);
  serveJson(fastify, '/asyncapi.json', asyncApi);
  // Not for every caller: browsers get the web app at this path, which is not stored.
  fastify.get('/', { config: { isPubliclyCacheable: true } }, (_request, reply) =>
    reply.header('cache-control', `public, max-age=${DOCS_SECONDS}`).send({
      name: document.info.title,
      docs: '/docs',
      openapi: '/openapi.json',
      asyncapi: '/asyncapi.json',
    }),
  );
  SwaggerModule.setup('docs', app, document as unknown as OpenAPIObject, {
    raw: false,
    customSiteTitle: document.info.title,
    swaggerOptions: { persistAuthorization: true, tryItOutEnabled: true, validatorUrl: null, requestInterceptor },
  });
}

/** Runs in the browser: users with a session can change data from this page. */
function requestInterceptor(request: { headers: Record<string, string> }): object {
  request.headers['X-CSRF'] = '1';
  return request;
}

function serveJson(fastify: FastifyInstance, path: string, document: object): void {
  const text = JSON.stringify(document);
  const tag = tagOf(document);
  fastify.get(path, { config: { publicSeconds: DOCS_SECONDS } }, (_request, reply) =>
    reply.headers({ 'content-type': 'application/json', etag: tag }).send(text),
  );
}
