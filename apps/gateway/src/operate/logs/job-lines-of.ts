import type { JobRefusal, JobRelay, LogLine } from '@freelance/contracts';

const COMMAND = /^POST \/job\/[^/]+\/([^/]+)/;

/** When each event was published. A relay that is repeated after a crash publishes an event again: the first counts. */
export function relaysOf(lines: readonly LogLine[]): JobRelay[] {
  const relays = new Map<string, JobRelay>();
  for (const { time, eventId, delayMs } of lines) {
    if (typeof eventId !== 'string' || typeof delayMs !== 'number' || relays.has(eventId)) continue;
    relays.set(eventId, { eventId, at: new Date(Date.parse(time) - delayMs).toISOString(), delayMs });
  }
  return [...relays.values()];
}

/** The commands that the platform refused. Only the gateway's lines: the service writes another line for the same request. */
export const refusalsOf = (lines: readonly LogLine[]): JobRefusal[] =>
  lines.flatMap(({ service, time, kind, userId, status, errorCode, requestId = '' }) => {
    const command = COMMAND.exec(String(kind))?.[1];
    if (service !== 'gateway' || command === undefined) return [];
    return [
      {
        at: time,
        command,
        userId: typeof userId === 'string' ? userId : null,
        status: Number(status),
        errorCode: typeof errorCode === 'string' ? errorCode : '',
        requestId,
      },
    ];
  });
