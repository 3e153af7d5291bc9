import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenApiDocument } from '../document';
import { fuzz } from './fuzz';

const NOTE = {
  type: 'object',
  properties: { text: { type: 'string', minLength: 1, maxLength: 9 }, stars: { type: 'integer', minimum: 1 } },
  required: ['text'],
  additionalProperties: false,
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const ERROR = { type: 'object', properties: { error: { type: 'string' } } };
const refusal = json({ $ref: '#/components/schemas/ErrorDto' });

const DOCUMENT = {
  paths: {
    '/notes': {
      post: {
        operationId: 'write',
        security: [],
        requestBody: json(NOTE),
        responses: { 201: json(NOTE), 400: refusal },
      },
    },
  },
  components: {
    schemas: { ErrorDto: ERROR, ProblemDto: ERROR },
    responses: { MethodNotAllowed: refusal, RequestTimeout: refusal, PathTooLong: refusal, HeadersTooLarge: refusal },
    headers: {},
  },
} as unknown as OpenApiDocument;

/** What comes of a body; undefined: it is no such object. */
type Rule = (note: Record<string, unknown> | undefined) => [status: number, answer: object];

const NO = { error: 'No' };
const isText = (text: unknown) => typeof text === 'string' && text.length >= 1 && text.length <= 9;
const isStars = (stars: unknown) => stars === undefined || (Number.isInteger(stars) && Number(stars) >= 1);
const asDeclared: Rule = (note) => {
  if (!note || Object.keys(note).some((name) => name !== 'text' && name !== 'stars')) return [400, NO];
  return isText(note.text) && isStars(note.stars) ? [201, note] : [400, NO];
};

describe('requests that are made from a document', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  const find = async (rule: Rule) => {
    server = createServer({ maxHeaderSize: 65_536 }, answerBy(rule)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return fuzz({ document: DOCUMENT, origin, requests: 200, seed: 1 });
  };

  it('find nothing where every answer is as declared, and reach what they are for', async () => {
    const { findings, neverDone, sent, tally } = await find(asDeclared);

    expect(findings).toEqual([]);
    expect(neverDone).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(200);
    expect(tally.total((status) => status === 400)).toBeGreaterThan(20);
  });

  it('find a field that nobody declared, and tell the request', async () => {
    const { findings } = await find((note) => {
      const [status, answer] = asDeclared(note);
      return [status, status === 201 ? { ...answer, id: 1 } : answer];
    });

    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ operation: 'write', isServerError: false });
    expect(findings[0]!.faults.join()).toContain('"additionalProperty":"id"');
    expect(findings[0]!.curl).toMatch(/^curl .*-X POST 'http:.*\/notes'.* --data-binary '\{"text":/);
  });

  it('find a body that the server breaks on, and what it has to hold for that', async () => {
    const { findings } = await find((note) => (typeof note?.text === 'object' ? [500, NO] : asDeclared(note)));

    expect(findings[0]).toMatchObject({ isServerError: true });
    expect(findings[0]!.curl).toMatch(/"text":(null|\[|\{)/);
  });

  it('find an unknown field that is ignored', async () => {
    const { findings } = await find((note) => asDeclared(note && { text: note.text, stars: note.stars }));

    expect(findings[0]!.faults.join()).toContain('although it has the unknown field');
  });

  it('find a connection that ends without an answer', async () => {
    const { findings } = await find((note) => (note?.stars === undefined ? asDeclared(note) : [0, NO]));

    expect(findings[0]!.faults.join()).toContain('no answer came');
  });
});

const answerBy =
  (rule: Rule): RequestListener =>
  (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isThere = request.url === '/notes' && request.method === 'POST';
      const hasQuery = request.url?.startsWith('/notes?');
      const [status, answer] = isThere ? rule(noteIn(Buffer.concat(chunks).toString())) : [hasQuery ? 400 : 404, NO];
      if (status === 0) return void response.destroy();
      const body = JSON.stringify(answer);
      const isOtherMethod = request.url === '/notes' && !isThere;
      response.writeHead(isOtherMethod ? 405 : status, { 'content-type': 'application/json' }).end(body);
    });
  };

function noteIn(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
