import type { LogLine, RequestStep, RequestTrace } from '@freelance/contracts';

const DEPTHS: Readonly<Record<string, number>> = { request: 1, relay: 2, message: 3, scan: 1, mail: 5 };
/** Queues whose messages are caused by the handling of another message. */
const LATER_QUEUES: ReadonlySet<unknown> = new Set(['announcements', 'deliveries']);
const WARNING = 40;

/** What one request caused, as a tree in order of time. */
export function traceOf(requestId: string, lines: readonly LogLine[], source: string): RequestTrace {
  const steps = lines.flatMap((line) => stepOf(line)).sort((a, b) => a.at.localeCompare(b.at) || a.depth - b.depth);
  const startedAt = Date.parse(steps[0]?.at ?? '');
  const valueOf = (field: 'userId' | 'jobId' | 'traceId') =>
    lines.map((line) => line[field]).find((value): value is string => typeof value === 'string');
  const [userId, jobId, traceId] = [valueOf('userId'), valueOf('jobId'), valueOf('traceId')];
  return {
    requestId,
    source,
    ...(userId === undefined ? {} : { userId }),
    ...(jobId === undefined ? {} : { jobId }),
    ...(traceId === undefined ? {} : { traceId }),
    steps: steps.map((step) => ({ ...step, afterMs: Date.parse(step.at) - startedAt })),
  };
}

/** No step for a line that is neither work nor a warning. */
function stepOf(line: LogLine): RequestStep[] {
  const isWork = line.msg in DEPTHS && typeof line.ms === 'number';
  if (!isWork && line.level < WARNING) return [];
  const ms = isWork ? (line.ms as number) : null;
  return [
    {
      at: new Date(Date.parse(line.time) - (ms ?? 0)).toISOString(),
      afterMs: 0,
      ms,
      depth: depthOf(line),
      service: line.service,
      instance: line.instance ?? '',
      version: line.version ?? '',
      what: isWork
        ? [line.msg, line.kind, line.queue].filter((part): part is string => typeof part === 'string').join(' ')
        : noteOf(line),
      outcome: isWork ? String(line.outcome) : 'noted',
      ...(typeof line.errorCode === 'string' ? { errorCode: line.errorCode } : {}),
      calls: (line.calls as RequestStep['calls'] | undefined) ?? [],
    },
  ];
}

function depthOf(line: LogLine): number {
  if (line.msg === 'request' && line.service === 'gateway') return 0;
  const depth = DEPTHS[line.msg];
  if (depth === undefined) return line.service === 'gateway' ? 1 : 2;
  return line.msg === 'message' && LATER_QUEUES.has(line.queue) ? depth + 1 : depth;
}

const noteOf = ({ msg, err }: LogLine): string => {
  const message = (err as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? `${msg}: ${message}` : msg;
};
