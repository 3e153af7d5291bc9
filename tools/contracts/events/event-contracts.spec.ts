import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import asyncApiSpecification from '@asyncapi/specs/schemas/3.0.0-without-$id.json';
import { EVENT_TYPES, type EventType } from '@freelance/contracts';
import { releasedMessages, releasedSchema, releasedTypes } from '@freelance/testing';
import { asyncApiDocument } from './asyncapi-document';
import { breakingChanges, RESPELLED_PATTERNS } from './breaking-changes';
import { type EventSchemas, eventSchemas, type Schema } from './event-schemas';

const EVENTS = join(__dirname, '../../../docs/events');
const typesIn = (folder: string) => readdirSync(join(EVENTS, folder)).map((file) => basename(file, '.json'));
const RELEASED_TYPES = releasedTypes() as EventType[];

const ajv = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true, keywords: ['x-go-type'] }));
let schemas: EventSchemas;
beforeAll(async () => {
  schemas = await eventSchemas();
});

describe('the AsyncAPI document', () => {
  it('is valid AsyncAPI 3', () => {
    const isAsyncApi = addFormats(new Ajv({ strict: false, validateFormats: false })).compile(asyncApiSpecification);
    isAsyncApi(asyncApiDocument(schemas));
    expect(isAsyncApi.errors).toBeNull();
  });

  it('has only references that resolve', () => {
    const document = asyncApiDocument(schemas);
    const resolve = (pointer: string) =>
      pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((node, key) => (node as Schema | undefined)?.[key], document);
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"(.*?)"/g)].map(([, pointer]) => pointer!);
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.filter((pointer) => resolve(pointer) === undefined)).toEqual([]);
  });
});

it('there is a schema for each event type, and no other', () => {
  expect(typesIn('schemas').sort()).toEqual([...EVENT_TYPES].sort());
});

it.each(EVENT_TYPES)('the schema of %s is valid JSON Schema 2020-12', (type) => {
  expect(() => ajv.compile(schemas[type])).not.toThrow();
});

describe.each(RELEASED_TYPES)('the released %s', (type) => {
  it('keeps its guarantees', () => {
    expect(breakingChanges(releasedSchema(type), schemas[type])).toEqual([]);
  });

  it('has example messages that match the released and the current schema', () => {
    const messages = releasedMessages(type);
    expect(messages).not.toEqual([]);
    for (const schema of [releasedSchema(type), schemas[type]]) {
      const isValid = ajv.compile(schema);
      for (const message of messages) {
        isValid(message);
        expect(isValid.errors).toBeNull();
      }
    }
  });
});

describe('the check finds a broken guarantee:', () => {
  type Fields = { properties: Record<string, Schema>; required: string[] };
  const changed = (type: EventType, change: (detail: Fields) => void): Schema => {
    const schema = structuredClone(schemas[type]);
    change((schema.properties as { detail: Fields }).detail);
    return schema;
  };

  it.each<[string, EventType, (detail: Fields) => void]>([
    ['a field removed', 'job.extended', ({ properties }) => delete properties.claimerId],
    ['a field made optional', 'job.claimed', ({ required }) => required.splice(required.indexOf('claimId'), 1)],
    ['a field retyped', 'job.created', ({ properties }) => (properties.payAmount!.type = 'string')],
    ['a field that may be null now', 'job.rejected', (d) => (d.properties.rejectionReason!.type = ['string', 'null'])],
    ['another format', 'job.expired', ({ properties }) => (properties.expiryDate!.format = 'date')],
    ['a value added', 'job.reminder', ({ properties }) => (properties.kind!.enum as string[]).push('payment')],
    ['a limit loosened', 'job.created', ({ properties }) => (properties.jobName!.maxLength = 1_000)],
    ['the items of a list retyped', 'job.submitted', (d) => (d.properties.additionalFiles!.items = { type: 'object' })],
    ['the values of a map retyped', 'job.updated', (d) => (d.properties.changes!.additionalProperties = {})],
  ])('%s', (_what, type, change) => {
    expect(breakingChanges(releasedSchema(type), changed(type, change))).not.toEqual([]);
  });

  it('a removed event type', () => {
    expect(breakingChanges(releasedSchema('job.expired'), undefined)).not.toEqual([]);
  });

  it('but accepts a new field and other descriptions', () => {
    const added = changed('job.expired', ({ properties, required }) => {
      properties.color = { type: 'string' };
      required.push('color');
      properties.jobId!.description = 'Which job';
    });
    expect(breakingChanges(releasedSchema('job.expired'), added)).toEqual([]);
  });

  it.each(Object.entries(RESPELLED_PATTERNS))(
    'and a pattern in a new spelling accepts the same texts: %s',
    (released, present) => {
      const character = fc.constantFrom(
        'a',
        ' ',
        '\t',
        '\u00a0',
        '\u2028',
        '\u2029',
        '\n',
        '\x7f',
        '\u{1f600}',
        '\ufeff',
      );
      const text = fc.string({ unit: fc.oneof(character, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) });
      const [then, now] = [released, present].map((pattern) => new RegExp(pattern, 'u'));
      fc.assert(
        fc.property(text, (value) => now!.test(value) === then!.test(value)),
        { numRuns: 2_000 },
      );
    },
  );
});
