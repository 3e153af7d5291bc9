import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type DescribedError, describeError, httpFault } from '../errors/describe-error';
import { errorResponse } from './error-response';
import { RequestContext } from '../request-context';
import { faultOfParser } from './parser-faults';
import { faultOf } from './refuse-request';

/** Headers of every answer, for a request as far as it could be read. */
export type EdgeHeaders = (request: EdgeRequest) => Record<string, string>;

export interface EdgeRequest {
  headers: NodeJS.Dict<string | string[]>;
  /** Headers may be missing: Node could not read all of them. */
  isPartial?: boolean;
}

/** What is used of Fastify's reply, whatever its type parameters. */
interface Hijackable {
  hijack(): unknown;
  raw: unknown;
}

interface RawResponse {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** What Node tells of a request that it could not read. */
interface ParserError extends Error {
  code?: string;
  /** The bytes that Node read last, of several requests perhaps. */
  rawPacket?: unknown;
  /** Where in those bytes the fault is. */
  bytesParsed?: number;
}

/**
 * Answers requests that no route sees: Node, Fastify or the first hook refuses them. They get the id, the error body and
 * the headers of every other answer. Their time is the machine's, because nothing of the app is there.
 */
export class RawResponses {
  /** Set when the app exists; requests come only afterwards. */
  edgeHeaders: EdgeHeaders = () => ({});

  /** To the newest request of each connection. */
  private readonly newest = new WeakMap<Duplex, ServerResponse>();

  /** Fastify could not read the path, or refused it. */
  readonly onFrameworkError = (error: Error, { raw }: { raw: unknown }, reply: Hijackable): void => {
    reply.hijack();
    this.send(describeError(error), raw as IncomingMessage, reply.raw as ServerResponse);
  };

  /** Node could not read the request, or the rest of its body: there is only its connection, which ends. */
  readonly onClientError = (error: ParserError, socket: Duplex): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const refuse = (request: EdgeRequest): void => {
      const fault = faultOfParser(error.code);
      if (socket.writable) socket.write(serializeResponse(this.answerTo(fault, request)));
      socket.destroy(error);
    };
    const response = this.newest.get(socket);
    if (!response || response.req.complete) {
      return whenSent(response, () => refuse(readableHeaders(error)));
    }
    // The fault is in the body of the newest request, which may have its answer already.
    whenInTurn(response, () => {
      if (response.headersSent) whenSent(response, () => socket.destroy(error));
      else refuse(response.req);
    });
  };

  /** Gives every answer its headers, and refuses first what no route may see. */
  addHook(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, done) => {
      void reply.headers(this.edgeHeaders(request.raw));
      const fault = faultOf(request.raw);
      if (!fault) return done();
      const facts = { requestId: request.id, now: new Date(), accept: request.headers.accept };
      const { status, headers, body } = errorResponse(fault, facts);
      void reply.status(status).headers(headers).send(body);
    });
  }

  /** Answers what Node would answer without a body, or not at all. */
  listenOn(server: Server): void {
    const remember = ({ socket }: IncomingMessage, response: ServerResponse) => this.newest.set(socket, response);
    server.prependListener('request', remember);
    server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
      remember(request, response);
      this.send(httpFault(417), request, response);
    });
    server.on('connect', (request: IncomingMessage, socket: Duplex) => {
      socket.on('error', () => socket.destroy());
      const answer = this.answerTo(httpFault(405), request);
      // A host is no resource of this server, so it allows no method (RFC 9110, section 10.2.1).
      answer.headers.allow = '';
      whenSent(this.newest.get(socket), () => socket.end(serializeResponse(answer)));
    });
  }

  private send(fault: DescribedError, request: IncomingMessage, response: ServerResponse): void {
    const { status, headers, text } = this.answerTo(fault, request);
    response.writeHead(status, { ...headers, connection: 'close' });
    response.end(request.method === 'HEAD' ? undefined : text);
  }

  private answerTo(fault: DescribedError, request: EdgeRequest): RawResponse {
    const { requestId } = RequestContext.from(request.headers['x-request-id']);
    const { accept } = request.headers;
    const facts = { requestId, now: new Date(), accept: Array.isArray(accept) ? accept.join() : accept };
    const { status, headers, body } = errorResponse(fault, facts);
    const text = JSON.stringify(body);
    return {
      status,
      headers: {
        ...this.edgeHeaders(request),
        ...headers,
        'x-request-id': requestId,
        'content-length': String(Buffer.byteLength(text)),
      },
      text,
    };
  }
}

/** Calls back when an answer, and with it those before it on its connection, is sent. */
function whenSent(response: ServerResponse | undefined, callback: () => void): void {
  if (!response || response.writableFinished) callback();
  else response.once('finish', callback);
}

/** Calls back when the answers before this one on its connection are sent. */
function whenInTurn(response: ServerResponse, callback: () => void): void {
  if (response.socket || response.writableFinished) callback();
  else response.once('socket', callback);
}

function serializeResponse({ status, headers, text }: RawResponse): string {
  const all = { ...headers, date: new Date().toUTCString(), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`;
}

/** What the last bytes that Node read show of the request that it could not: perhaps some headers. */
function readableHeaders({ rawPacket, bytesParsed = 0 }: ParserError): EdgeRequest {
  const text = Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1') : '';
  const endOfOthers = text.slice(0, bytesParsed).lastIndexOf('\r\n\r\n');
  const [head = ''] = text.slice(endOfOthers === -1 ? 0 : endOfOthers + 4).split('\r\n\r\n', 1);
  const headers: NodeJS.Dict<string> = {};
  for (const line of head.split('\r\n')) {
    const [, name, value] = /^([\w-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name !== undefined) headers[name.toLowerCase()] ??= value;
  }
  return { headers, isPartial: true };
}
