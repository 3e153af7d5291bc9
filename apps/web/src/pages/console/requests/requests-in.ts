import type { LogLine } from '@freelance/contracts/operate';

export interface LoggedRequest {
  requestId: string;
  time: string;
  /** `POST /job/seeker/claim/:jobId` */
  kind: string;
  status: number;
  outcome: string;
  ms: number;
}

/** The lines of the gateway about whole requests. */
export const linesOfRequests = (lines: readonly LogLine[]): LogLine[] =>
  lines.filter(({ msg, service }) => msg === 'request' && service === 'gateway');

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Filter {
  /** `409`, or `4xx`. */
  status?: string | undefined;
  /** A part of the route. */
  path?: string | undefined;
}

/** The requests that pass the filter, newest first. */
export function requestsIn(lines: readonly LogLine[], { status, path }: Filter): LoggedRequest[] {
  const wanted = status?.toLowerCase().replace(/x+$/, '');
  return lines
    .map((line) => ({
      requestId: line.requestId ?? '',
      time: line.time,
      kind: textIn(line.kind),
      status: Number(line.status ?? 0),
      outcome: textIn(line.errorCode ?? line.outcome),
      ms: Math.round(Number(line.ms ?? 0)),
    }))
    .filter((request) => wanted === undefined || String(request.status).startsWith(wanted))
    .filter(({ kind }) => path === undefined || kind.toLowerCase().includes(path.toLowerCase()))
    .reverse();
}
