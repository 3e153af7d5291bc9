import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DescribedError, describeError, httpFault } from '../errors/describe-error';
import { errorAnswer } from './error-answer';
import { RequestContext } from '../request-context';

/** Headers of every answer, for a request as far as it could be read. */
export type EdgeHeaders = (request: EdgeRequest) => Record<string, string>;

export interface EdgeRequest {
  headers: NodeJS.Dict<string | string[]>;
}

/** What is used of Fastify's reply, whatever its type parameters. */
interface Hijackable {
  hijack(): unknown;
  raw: unknown;
}

interface BareAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Node's codes for what never became a request; everything else is not HTTP. */
const STATUS: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/**
 * Answers requests that no hook and no route sees: Node or Fastify refuse them first. They get the id, the error body and
 * the headers of every other answer. Their time is the machine's, because nothing of the app is there.
 */
export class BareAnswers {
  /** Set when the app exists; requests come only afterwards. */
  edgeHeaders: EdgeHeaders = () => ({});

  /** Fastify could not read the path, or refused it. */
  readonly onFrameworkError = (error: Error, { raw }: { raw: unknown }, reply: Hijackable): void => {
    reply.hijack();
    this.send(describeError(error), raw as IncomingMessage, reply.raw as ServerResponse);
  };

  /** Node could not read the request: there is only its connection, which ends. */
  readonly onClientError = (error: Error & { code?: string; rawPacket?: unknown }, socket: Duplex): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) {
      const fault = httpFault(STATUS[error.code ?? ''] ?? 400);
      socket.write(onTheWire(this.answerTo(fault, readablePart(error.rawPacket))));
    }
    socket.destroy(error);
  };

  /** Answers what Node would answer without a body, or not at all. */
  listenOn(server: Server): void {
    server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
      this.send(httpFault(417), request, response),
    );
    server.on('connect', (request: IncomingMessage, socket: Duplex) => {
      socket.on('error', () => socket.destroy());
      socket.end(onTheWire(this.answerTo(httpFault(405), request)));
    });
  }

  private send(fault: DescribedError, request: IncomingMessage, response: ServerResponse): void {
    const { status, headers, text } = this.answerTo(fault, request);
    response.writeHead(status, { ...headers, connection: 'close' });
    response.end(request.method === 'HEAD' ? undefined : text);
  }

  private answerTo(fault: DescribedError, request: EdgeRequest): BareAnswer {
    const { requestId } = RequestContext.from(request.headers['x-request-id']);
    const { accept } = request.headers;
    const facts = { requestId, now: new Date(), accept: Array.isArray(accept) ? accept.join() : accept };
    const { status, headers, body } = errorAnswer(fault, facts);
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

function onTheWire({ status, headers, text }: BareAnswer): string {
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`;
}

/** What the last bytes that Node read show of a request that it could not: perhaps some headers. */
function readablePart(bytes: unknown): EdgeRequest {
  const [head = ''] = Buffer.isBuffer(bytes) ? bytes.toString('latin1').split('\r\n\r\n', 1) : [];
  const headers: NodeJS.Dict<string> = {};
  for (const line of head.split('\r\n')) {
    const [, name, value] = /^([\w-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name !== undefined) headers[name.toLowerCase()] ??= value;
  }
  return { headers };
}
