import { type DescribedError, httpFault, unreadable } from '../errors/describe-error';

/** Statuses of Node's codes for what never became a request; everything else is not HTTP. */
const STATUS: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

const LINE_ENDS = 'Each line of the request head, and of a chunk, must end with a carriage return and a line feed';
const NOT_HTTP = 'The request line must be a method, a path and HTTP/1.1';
const BOTH_LENGTHS = 'Content-Length must be sent only once, and not together with Transfer-Encoding';

/** What is wrong, by the code of Node's parser, where the code tells. */
const SENTENCES: Record<string, string> = {
  HPE_INVALID_METHOD: 'The request line must begin with an HTTP method, in capital letters',
  HPE_INVALID_URL: 'The path must not hold spaces or control characters, and must not be empty',
  HPE_INVALID_CONSTANT: NOT_HTTP,
  HPE_INVALID_VERSION: NOT_HTTP,
  HPE_INVALID_HEADER_TOKEN: 'A header has a character that is not allowed in its name or value',
  HPE_INVALID_CONTENT_LENGTH: 'Content-Length must be a whole number of bytes',
  HPE_UNEXPECTED_CONTENT_LENGTH: BOTH_LENGTHS,
  HPE_INVALID_TRANSFER_ENCODING: 'Transfer-Encoding must be chunked, sent once, and not together with Content-Length',
  HPE_INVALID_CHUNK_SIZE: 'The size of a chunk must be a hexadecimal number',
  HPE_LF_EXPECTED: LINE_ENDS,
  HPE_CR_EXPECTED: LINE_ENDS,
  HPE_STRICT: LINE_ENDS,
  HPE_INVALID_EOF_STATE: 'The connection ended before the request was complete',
  HPE_CLOSED_CONNECTION: 'No request may follow one with Connection: close on the same connection',
};

/** The answer to a request that Node's parser refused. */
export function faultOfParser(code = ''): DescribedError {
  const status = STATUS[code];
  return status === undefined ? unreadable('request', SENTENCES[code]) : httpFault(status);
}
