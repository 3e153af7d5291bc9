import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import document from '../openapi/openapi.json';

/** `GET /openapi.json`, Swagger UI over it on `/docs`, and a signpost on `/`. */
export function serveDocs(app: NestFastifyApplication, fastify: FastifyInstance): void {
  const text = JSON.stringify(document);
  fastify.get('/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(text));
  fastify.get('/', () => ({ name: document.info.title, docs: '/docs', openapi: '/openapi.json' }));
  SwaggerModule.setup('docs', app, document as unknown as OpenAPIObject, {
    raw: false,
    customSiteTitle: document.info.title,
    swaggerOptions: { persistAuthorization: true, tryItOutEnabled: true, validatorUrl: null },
  });
}
