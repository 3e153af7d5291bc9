import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { ErrorDto } from './http/api-errors';

/**
 * Writes the service's OpenAPI 3.0 document to standard output. Starts nothing, and creates no providers.
 * `npm run openapi` merges the documents of all services into one.
 */
export async function printOpenApi(module: Type): Promise<void> {
  const app = await NestFactory.create(module, new FastifyAdapter(), { preview: true, logger: ['error'] });
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().build(), { extraModels: [ErrorDto] });
  process.stdout.write(JSON.stringify(document));
}
