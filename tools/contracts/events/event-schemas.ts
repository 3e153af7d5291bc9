import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { upgrade } from '@scalar/openapi-upgrader';
import { type Envelope, ENVELOPE_VERSION, EVENT_TYPES, EVENTS, type EventType } from '@freelance/contracts';

/** A JSON Schema. Its keywords mean the same in 2020-12, in OpenAPI 3.1 and in AsyncAPI 3. */
export type Schema = Record<string, unknown>;
export type EventSchemas = Record<EventType, Schema>;

/** `job.created` as `JobCreated`, which is a valid name in every programming language. */
export const nameOf = (type: EventType): string =>
  type.replace(/(?:^|[._])([a-z])/g, (_, first: string) => first.toUpperCase());

@Module({})
class NoRoutes {}

/** The schemas of the event classes by class name, from their decorators. */
async function detailSchemas(): Promise<Record<string, Schema>> {
  const app = await NestFactory.create(NoRoutes, new FastifyAdapter(), { preview: true, logger: ['error'] });
  const extraModels = Object.values(EVENTS);
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().build(), { extraModels });
  return upgrade(document, '3.1').components!.schemas as Record<string, Schema>;
}

const sourceSchema = (source: string | null): Schema =>
  source === null
    ? { type: 'string', minLength: 1, description: 'The service that publishes the event' }
    : { type: 'string', const: source };

/** The schema of a whole message body. */
function bodySchema(type: EventType, detail: Schema): Schema {
  const properties: Record<keyof Envelope, Schema> = {
    version: { type: 'string', const: ENVELOPE_VERSION },
    id: {
      type: 'string',
      minLength: 1,
      description: 'Event id. Stays the same if the event is published again, so consumers detect repeats by it',
    },
    source: sourceSchema(EVENTS[type].source),
    'detail-type': { type: 'string', const: type },
    time: { type: 'string', format: 'date-time', description: 'Time when the event happened' },
    detail: { title: `${nameOf(type)}Detail`, ...detail },
  };
  return { title: type, type: 'object', properties, required: Object.keys(properties) };
}

/** Each document of an event stands alone: a part of a detail is in it, not behind a reference. */
function inlined(value: unknown, schemas: Record<string, Schema>): unknown {
  if (Array.isArray(value)) return value.map((item) => inlined(item, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref } = value as { $ref?: unknown };
  if (typeof $ref === 'string') {
    const title = $ref.slice($ref.lastIndexOf('/') + 1);
    return { title, ...(inlined(schemas[title], schemas) as Schema) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inlined(part, schemas)]));
}

/** The schema of a message of each event type. Objects are open: a consumer must accept unknown fields. */
export async function eventSchemas(): Promise<EventSchemas> {
  const details = await detailSchemas();
  return Object.fromEntries(
    EVENT_TYPES.map((type) => [type, bodySchema(type, inlined(details[EVENTS[type].name]!, details) as Schema)]),
  ) as EventSchemas;
}
