import type {
  ExplainedEvent,
  JobHistoryEntry,
  JobLines,
  JobRefusal,
  JobRelay,
  JobReport,
  MailsOfJob,
} from '@freelance/contracts/operate';

/** One line of the timeline of a job. `at` is real time where it is known: the clock of a sandbox can be turned. */
export type TimelineEntry =
  | { kind: 'event'; at: string; entry: JobHistoryEntry; relay: JobRelay | null; explained: ExplainedEvent | null }
  | { kind: 'restore'; at: string; entry: JobHistoryEntry }
  | { kind: 'refusal'; at: string; refusal: JobRefusal };

/** What is known: each part but the first can be missing while its service does not answer. */
export interface JobFacts {
  report: JobReport;
  mails: MailsOfJob | undefined;
  lines: JobLines | undefined;
}

/** Everything that happened to the job, in order of time. */
export function timelineOf({ report, mails, lines }: JobFacts): TimelineEntry[] {
  const events = report.history.map((entry): TimelineEntry => {
    const { envelope, pendingSince, restore } = entry;
    if (!envelope) return { kind: 'restore', at: restore?.restoredAt ?? '', entry };
    const relay = lines?.relays.find(({ eventId }) => eventId === envelope.id) ?? null;
    const explained = mails?.events.find(({ eventId }) => eventId === envelope.id) ?? null;
    return { kind: 'event', at: relay?.at ?? pendingSince ?? envelope.time, entry, relay, explained };
  });
  const refusals = (lines?.refusals ?? []).map((refusal): TimelineEntry => ({
    kind: 'refusal',
    at: refusal.at,
    refusal,
  }));
  return [...events, ...refusals].sort((a, b) => a.at.localeCompare(b.at));
}

/** The user whose act the event is; the owner where it names nobody else. */
export function actorOf({ envelope }: JobHistoryEntry): string | null {
  const detail = (envelope?.detail ?? {}) as { automatic?: boolean; claimerId?: string; ownerId?: string };
  if (detail.automatic === true) return null;
  const type = envelope?.['detail-type'] ?? '';
  const isByTime = /\.(expired|timedout|reminder)$/.test(type);
  if (isByTime) return null;
  const isByClaimer = /\.(claimed|submitted|withdrawn)$/.test(type);
  return (isByClaimer ? detail.claimerId : detail.ownerId) ?? null;
}

export interface Consistency {
  /** Numbers that the history does not have. */
  missing: number[];
  entries: number;
  /** Whether the row of the job has the number of the last event; null without a row. */
  agrees: boolean | null;
}

/** Whether the numbers of the history have no hole and end where the row of the job says. */
export function consistencyOf({ job, history }: JobReport): Consistency {
  const numbers = new Set(history.map(({ sequence }) => sequence));
  const last = Math.max(0, ...numbers);
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !numbers.has(number));
  return { missing, entries: history.length, agrees: job && job.sequence === last };
}

/** How far back the logs are searched. */
const SEARCHED_MS = 14 * 24 * 60 * 60 * 1_000;

/** Undefined where the clock of the platform is ahead: the gateway then searches the last week. */
export function searchedFrom({ history }: JobReport, now: number): string | undefined {
  const first = Date.parse(history.find(({ envelope }) => envelope)?.envelope?.time ?? '');
  return first < now ? new Date(Math.max(first, now - SEARCHED_MS)).toISOString() : undefined;
}
