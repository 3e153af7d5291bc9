import { STATUS_CODES } from 'node:http';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { upgrade } from '@scalar/openapi-upgrader';
import { API_NAMES, manifestOf } from '@freelance/manifest';
import { commitDocuments } from './commit-documents';
import { eventSchemas } from './events/event-schemas';
import { webhooks } from './events/webhooks';
import { ANSWER_HEADERS, describeAnswerHeaders } from './openapi/answer-headers';
import { clientTypes } from './openapi/client-types';
import { documentedErrorCodes } from './openapi/error-codes';
import { GATEWAY_PATHS, GATEWAY_SCHEMAS } from './openapi/gateway-paths';
import { describeIdempotencyKeys } from './openapi/idempotency-keys';
import { formRules } from './openapi/form-rules';
import { describeLinkedPages } from './openapi/linked-pages';
import { describeSessions } from './openapi/sessions';
import { describeRefusals, REFUSALS } from './openapi/refusals';
import { shareRefusals } from './openapi/shared-refusals';

/**
 * `npm run openapi [-- --check]`: merges the documents of the built services into the platform's OpenAPI 3.1 document,
 * which the gateway serves, adds the events as webhooks, and writes the client's types and the rules of the web app's
 * forms. `--check` only reports whether the committed files are current.
 */
const DOCUMENT = 'apps/gateway/src/openapi/openapi.json';
const CLIENT_TYPES = 'libs/client/src/generated/openapi.ts';
const FORM_RULES = 'apps/web/src/forms/generated/rules.ts';

interface OpenApi30 {
  paths: Record<string, object>;
  components?: { schemas?: Record<string, object> };
}

const HEAD = {
  openapi: '3.0.3',
  info: {
    title: 'Freelance Platform',
    version: '1.0.0',
    description:
      'Owners post jobs, seekers claim one, submit work before a deadline, owners approve or reject it. The platform ' +
      'mails each party about each step. To try it out, press "Authorize" and enter a user id. ' +
      '`owner-123` and `seeker-456` exist locally.',
  },
  servers: [{ url: '/' }],
  tags: [
    ...API_NAMES.flatMap((name) => manifestOf(name).api!.tags),
    { name: 'sign-in', description: 'Sessions of browsers: sign in at a provider, list and end sessions, sign out' },
    { name: 'events', description: 'Messages that subscribers of the event topics receive' },
    { name: 'sandbox', description: 'Read and advance the clock of a sandbox. Other environments answer 404' },
    { name: 'health', description: 'Liveness and readiness of the gateway' },
  ],
};

const SECURITY_SCHEMES = {
  user: {
    type: 'apiKey',
    in: 'header',
    name: 'X-User-ID',
    description: 'User id of the caller, with AUTH_MODE=header',
  },
  bearerAuth: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'JWT whose subject is the user id of the caller, with AUTH_MODE=jwt',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-session',
    description:
      'Cookie of a browser that has signed in; without https its name is `session`. Requests other than GET and HEAD need ' +
      '`X-CSRF: 1` too, and must come from a page of the same origin. Must not be sent together with the others.',
  },
};

const maxBuffer = 16 * 1024 * 1024;

async function documentOf(service: string): Promise<OpenApi30> {
  const { stdout } = await promisify(execFile)('node', [`dist/apps/${service}/main.js`, '--openapi'], { maxBuffer });
  return JSON.parse(stdout) as OpenApi30;
}

/** A name must have one meaning, whichever service declares it. */
function mergeInto(target: Record<string, object>, source: Record<string, object> = {}, kind: string): void {
  for (const [name, value] of Object.entries(source)) {
    const known = target[name];
    if (known && JSON.stringify(known) !== JSON.stringify(value)) {
      throw new Error(`Two services declare the ${kind} ${name} differently: rename one of them`);
    }
    target[name] = value;
  }
}

type Json = Record<string, unknown>;

/** In 3.1, `type: ["object", "null"]` beside `allOf` with a reference still refuses null; `anyOf` does not. */
function mendNullableReferences(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Json;
  if (Array.isArray(schema.type) && schema.type.includes('null') && Array.isArray(schema.allOf)) {
    schema.anyOf = [...(schema.allOf as Json[]), { type: 'null' }];
    delete schema.type;
    delete schema.allOf;
  }
  Object.values(schema).forEach(mendNullableReferences);
}

/** Requests with unknown fields are refused; responses may get new fields. */
function closeRequestBodies(paths: Record<string, object>, schemas: Record<string, object>): void {
  const references = JSON.stringify(paths).matchAll(/"requestBody":\{[^}]*?"\$ref":"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of references) Object.assign(schemas[name!]!, { additionalProperties: false });
}

/** Nest leaves the description of a response empty, but OpenAPI requires one. */
function describeSuccess(paths: Record<string, object>): void {
  const operations = Object.values(paths).flatMap(
    (item) => Object.values(item) as { responses: Record<string, object> }[],
  );
  for (const [status, answer] of operations.flatMap(({ responses }) => Object.entries(responses)))
    if ('description' in answer && answer.description === '') answer.description = STATUS_CODES[status];
}

/** Clients distinguish errors by these codes. A test that meets a code without a description in docs/errors.md fails. */
async function nameErrorCodes(schemas: Record<string, object>): Promise<void> {
  const codes = await documentedErrorCodes();
  for (const name of ['ErrorDto', 'ProblemDto']) {
    const { properties } = schemas[name] as { properties: Record<string, object> };
    Object.assign(properties.errorCode!, { enum: codes });
  }
}

const sorted = (record: Record<string, object>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

async function platformDocument(): Promise<object> {
  const paths: Record<string, object> = { ...GATEWAY_PATHS };
  const schemas: Record<string, object> = { ...GATEWAY_SCHEMAS };
  for (const document of await Promise.all(API_NAMES.map(documentOf))) {
    mergeInto(paths, document.paths, 'path');
    mergeInto(schemas, document.components?.schemas, 'schema');
  }
  closeRequestBodies(paths, schemas);
  describeSuccess(paths);
  await nameErrorCodes(schemas);
  describeLinkedPages(paths);
  describeIdempotencyKeys(paths);
  describeSessions(paths);
  describeRefusals(paths);
  describeAnswerHeaders(paths);
  const components = {
    schemas: sorted(schemas),
    responses: { ...REFUSALS, ...shareRefusals(paths) },
    headers: ANSWER_HEADERS,
    securitySchemes: SECURITY_SCHEMES,
  };
  const document = upgrade({ ...HEAD, paths: sorted(paths), components }, '3.1');
  mendNullableReferences(document);
  return { ...document, webhooks: webhooks(await eventSchemas()) };
}

async function main(): Promise<void> {
  const document = await platformDocument();
  await commitDocuments(
    { [DOCUMENT]: document, [CLIENT_TYPES]: await clientTypes(document), [FORM_RULES]: formRules(document) },
    'openapi',
  );
}

void main();
