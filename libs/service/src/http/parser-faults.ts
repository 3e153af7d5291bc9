import { type DescribedError, httpFault, unreadable } from '../errors/describe-error';

/** Statuses by error code of Node's HTTP parser. Other codes mean that the bytes are not HTTP. */
const STATUS: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

const LINE_ENDS = 'Each line of the request head, and of a chunk, must end with a carriage return and a line feed';
const REQUEST_LINE =
  'The request line must be a method, a path and HTTP/1.1, separated by one space, and end with a carriage return and a line feed';

/** Sentences by code of Node's parser. One code has several causes, so each sentence names all requirements. */
const SENTENCES: Record<string, string> = {
  HPE_INVALID_METHOD: 'The request line must begin with an HTTP method, in capital letters',
  HPE_INVALID_URL: 'The path must not hold spaces or control characters, and must not be empty',
  HPE_INVALID_CONSTANT: REQUEST_LINE,
  HPE_INVALID_VERSION: REQUEST_LINE,
  HPE_PAUSED_H2_UPGRADE: 'HTTP/2 is not supported: use HTTP/1.1',
  HPE_INVALID_HEADER_TOKEN:
    'Each header must be one line: a name without spaces, a colon, and a value without control characters',
  HPE_INVALID_CONTENT_LENGTH: 'Content-Length must be a whole number of bytes, and not sent with Transfer-Encoding',
  HPE_UNEXPECTED_CONTENT_LENGTH: 'Content-Length must be sent only once, and not with Transfer-Encoding',
  HPE_INVALID_TRANSFER_ENCODING: 'Transfer-Encoding must be chunked, and not sent with Content-Length',
  HPE_INVALID_CHUNK_SIZE: 'The size of a chunk must be a hexadecimal number',
  HPE_STRICT: 'A chunk must have as many bytes as its size says, then a carriage return and a line feed',
  HPE_LF_EXPECTED: LINE_ENDS,
  HPE_CR_EXPECTED: LINE_ENDS,
  HPE_INVALID_EOF_STATE: 'The connection ended before the request was complete',
  HPE_CLOSED_CONNECTION: 'No request may follow one with Connection: close on the same connection',
};

/** The response to a request that Node's parser refused. */
export function faultOfParser(code = ''): DescribedError {
  const status = STATUS[code];
  return status === undefined ? unreadable('request', SENTENCES[code]) : httpFault(status);
}
