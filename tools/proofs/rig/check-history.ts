import type { Envelope, JobEvent } from '@freelance/contracts';
import type { CommandOutcome } from './ledger';

export type PublishedEvent = Envelope<string, JobEvent>;

export interface JobRow {
  jobId: string;
  version: number;
  sequence: number;
  outbox: Record<string, unknown>;
  pendingAt?: string;
}

export interface RecordedHistory {
  told: CommandOutcome[];
  unknownCreations: number;
  jobs: JobRow[];
  history: PublishedEvent[];
  published: PublishedEvent[];
}

/** Each entry is a sentence about one fault. */
export interface HistoryFaults {
  /** The client's command was accepted, but its change is missing. */
  lostChanges: string[];
  /** A change without its event, on the topic or in the history. */
  lostEvents: string[];
  /** A change that happened more often than requested, or an event without its change. */
  doubledChanges: string[];
  /** Left in an outbox, or in the outbox index. */
  stuck: string[];
}

/** Compares the responses to clients with the tables and the published events. */
export function checkHistory(recorded: RecordedHistory): HistoryFaults {
  const jobs = new Map(recorded.jobs.map((job) => [job.jobId, job]));
  const history = byJob(recorded.history);
  const published = byJob(recorded.published);
  const known = new Set(recorded.told.map(({ jobId }) => jobId));
  const strangers = recorded.jobs.filter(({ jobId }) => !known.has(jobId)).length;
  return {
    lostChanges: recorded.told.flatMap(({ jobId, event, accepted }) => {
      const done = countOf(history.get(jobId), event);
      return done < accepted ? [`${jobId}: ${accepted} × ${event} accepted, ${done} recorded`] : [];
    }),
    lostEvents: recorded.jobs.flatMap((job) => [
      ...missing(job, published.get(job.jobId)).map((n) => `${job.jobId}: event ${n} was never published`),
      ...missing(job, history.get(job.jobId)).map((n) => `${job.jobId}: event ${n} is not in the history`),
    ]),
    doubledChanges: [
      ...recorded.told.flatMap(({ jobId, event, accepted, unknown }) => {
        const done = countOf(history.get(jobId), event);
        return done > accepted + unknown
          ? [`${jobId}: ${event} asked for ${accepted + unknown} times, done ${done}`]
          : [];
      }),
      ...(strangers > recorded.unknownCreations
        ? [`${strangers} jobs that nobody was told of, for ${recorded.unknownCreations} lost answers`]
        : []),
      ...recorded.jobs.flatMap(({ jobId, version, sequence }) =>
        version === sequence - sharedWrites(history.get(jobId))
          ? []
          : [`${jobId}: ${version} writes for ${sequence} events`],
      ),
      ...[...history].flatMap(([jobId, events]) => tooManyEnds(jobId, events)),
      ...[...published].flatMap(([jobId, events]) => unfounded(jobs.get(jobId), jobId, events)),
    ],
    stuck: recorded.jobs.flatMap(({ jobId, outbox, pendingAt }) =>
      Object.keys(outbox).length > 0 || pendingAt ? [`${jobId}: ${Object.keys(outbox).length} events wait`] : [],
    ),
  };
}

function byJob(events: PublishedEvent[]): Map<string, PublishedEvent[]> {
  const found = new Map<string, PublishedEvent[]>();
  for (const event of events) {
    const { jobId } = event.detail;
    const ofJob = found.get(jobId);
    if (ofJob) ofJob.push(event);
    else found.set(jobId, [event]);
  }
  return found;
}

/** When a claim is lost and the listing expires at once, one write has two events. */
const sharedWrites = (events: PublishedEvent[] = []): number =>
  events.filter(
    (event) =>
      event['detail-type'] === 'job.expired' &&
      events.some(
        ({ detail, time, 'detail-type': type }) =>
          detail.sequence === event.detail.sequence - 1 && time === event.time && ENDS_OF_CLAIMS.has(type),
      ),
  ).length;

/** Deadlines need no command, but a listing expires once, and a claim is lost once. */
function tooManyEnds(jobId: string, events: PublishedEvent[]): string[] {
  const count = (...types: string[]) => types.reduce((sum, type) => sum + countOf(events, type), 0);
  const listings = count('job.created', 'job.relisted');
  // A listing may be relisted before the event of its expiry.
  const expired = count('job.expired');
  const claims = count('job.claimed');
  const lost = count(...ENDS_OF_CLAIMS);
  return [
    ...(expired > listings ? [`${jobId}: ${listings} listings expired ${expired} times`] : []),
    ...(lost > claims ? [`${jobId}: ${claims} claims were lost ${lost} times`] : []),
  ];
}

const ENDS_OF_CLAIMS = new Set(['job.timedout', 'job.withdrawn']);

const countOf = (events: PublishedEvent[] = [], type: string): number =>
  new Set(events.filter((event) => event['detail-type'] === type).map(({ detail }) => detail.sequence)).size;

function missing({ sequence }: JobRow, events: PublishedEvent[] = []): number[] {
  const told = new Set(events.map(({ detail }) => detail.sequence));
  return Array.from({ length: sequence }, (_, index) => index + 1).filter((number) => !told.has(number));
}

function unfounded(job: JobRow | undefined, jobId: string, events: PublishedEvent[]): string[] {
  const contents = new Map<number, string>();
  return events.flatMap((event) => {
    const { sequence } = event.detail;
    if (!job || sequence > job.sequence) return [`${jobId}: event ${sequence} tells of no change`];
    const content = JSON.stringify(event);
    const before = contents.get(sequence) ?? content;
    contents.set(sequence, content);
    return before === content ? [] : [`${jobId}: two different events are number ${sequence}`];
  });
}
