import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { httpFault } from '../errors/describe-error';
import { errorAnswer } from '../errors/error-answer';
import { RequestContext } from '../request-context';

/** Node's codes for what never became a request; everything else is simply not HTTP. */
const STATUS: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers on the bare connection, because there is no request to answer, and ends it. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(wireAnswer(STATUS[error.code ?? ''] ?? 400));
  socket.destroy(error);
}

function wireAnswer(fault: number): string {
  const { requestId } = RequestContext.from(undefined);
  const { status, headers, body } = errorAnswer(httpFault(fault), { requestId, now: new Date() });
  const text = JSON.stringify(body);
  const lines = Object.entries({
    ...headers,
    'x-request-id': requestId,
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`;
}
