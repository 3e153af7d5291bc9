import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Logger as Pino } from 'pino';
import { type DescribedError, describeError, httpFault } from '../errors/describe-error';
import { errorResponse } from './error-response';
import { RequestContext } from '../request-context';
import { faultOfParser } from './parser-faults';
import { faultOf } from './refuse-request';
import { logWith, logUnrouted } from './request-hooks';

/** Headers of every response. Parts of the request may be unknown. */
export type EdgeHeaders = (request: EdgeRequest) => Record<string, string>;

export interface EdgeRequest {
  headers: NodeJS.Dict<string | string[]>;
  method?: string | undefined;
  url?: string | undefined;
  /** Headers may be missing because Node could not read all of them. */
  isPartial?: boolean;
}

/** The part of Fastify's reply that is used, independent of its type parameters. */
interface Hijackable {
  hijack(): unknown;
  raw: unknown;
}

interface RawResponse {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** What Node reports about a request that it could not read. */
interface ParserError extends Error {
  code?: string;
  /** The bytes that Node read last; they may contain several requests. */
  rawPacket?: unknown;
  /** The position of the fault in those bytes. */
  bytesParsed?: number;
}

/**
 * Answers requests that reach no route because Node, Fastify or the first hook refuses them. The responses have the id,
 * error body and headers of all other responses.
 */
export class RawResponses {
  /** Set when the app exists, before the first request. */
  edgeHeaders: EdgeHeaders = () => ({});
  /** Set when the app exists. */
  now: () => Date = () => new Date();

  constructor(private readonly logger: Pino) {}

  /** Response to the newest request of each connection. */
  private readonly newest = new WeakMap<Duplex, ServerResponse>();

  /** Called when Fastify could not read the path, or refused it. */
  readonly onFrameworkError = (error: Error, { raw }: { raw: unknown }, reply: Hijackable): void => {
    reply.hijack();
    this.send(describeError(error), raw as IncomingMessage, reply.raw as ServerResponse);
  };

  /** Called when Node could not read a request or the rest of its body. Only the connection is left, and it is closed. */
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
    // The fault is in the body of the newest request, which may already have its response.
    whenInTurn(response, () => {
      if (response.headersSent) whenSent(response, () => socket.destroy(error));
      else refuse(response.req);
    });
  };

  /** Adds the headers to every response, and refuses requests that must reach no route. */
  addHook(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, done) => {
      void reply.headers(this.edgeHeaders(request.raw));
      const fault = faultOf(request.raw);
      if (!fault) return done();
      const facts = { requestId: request.id, now: this.now(), accept: request.headers.accept };
      const { status, headers, body } = errorResponse(fault, facts);
      logWith(request, { errorCode: fault.errorCode });
      void reply.status(status).headers(headers).send(body);
    });
  }

  /** Answers the requests that Node would answer without a body, or not at all. */
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
      // A host is not a resource of this server, so it allows no method (RFC 9110, section 10.2.1).
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
    const facts = { requestId, now: this.now(), accept: Array.isArray(accept) ? accept.join() : accept };
    const { status, headers, body } = errorResponse(fault, facts);
    const text = JSON.stringify(body);
    const { method, url } = request;
    logUnrouted(this.logger, { requestId, method, url, status, errorCode: fault.errorCode });
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

/** Calls back when a response, and all before it on its connection, are sent. */
function whenSent(response: ServerResponse | undefined, callback: () => void): void {
  if (!response || response.writableFinished) callback();
  else response.once('finish', callback);
}

/** Calls back when the responses before this one on its connection are sent. */
function whenInTurn(response: ServerResponse, callback: () => void): void {
  if (response.socket || response.writableFinished) callback();
  else response.once('socket', callback);
}

function serializeResponse({ status, headers, text }: RawResponse): string {
  const all = { ...headers, date: new Date().toUTCString(), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`;
}

/** Headers in the last bytes that Node read before the fault; some may be missing. */
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
