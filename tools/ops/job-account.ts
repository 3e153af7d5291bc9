import type { ExplainedMails, JobLines, JobReport, QueueReport, QueuesPage, Status } from '@freelance/contracts';
import type { OpsClient } from './ops-client';

/** The state of the job from the tables, and what else is known: each of these parts can be missing. */
export interface JobAccount extends JobReport {
  mails: ExplainedMails | Missing;
  /** From the logs. */
  lines: JobLines | Missing;
  /** The queue of the message about the next deadline; null when the job has none. */
  queue: CountedQueue | null;
  /** When the scan behind that message last completed: ISO 8601, real time. */
  lastScan: string | null;
}

/** Counts of a queue, or why they are not known. */
export type CountedQueue = Pick<QueueReport, 'counts' | 'error'>;

export interface Missing {
  /** Why, in one sentence. */
  error: string;
}

/** How far back the logs are searched. */
const SEARCHED_MS = 14 * 24 * 60 * 60 * 1_000;

export async function accountOf(client: OpsClient, jobId: string): Promise<JobAccount> {
  const path = `/ops/jobs/${encodeURIComponent(jobId)}`;
  const report = await client.get<JobReport>(path);
  const timer = report.job?.timer ?? null;
  const [mails, lines, queue, lastScan] = await Promise.all([
    client.get<ExplainedMails>(`${path}/mails`).catch(missing),
    client.get<JobLines>(`${path}/lines`, { from: searchedFrom(report) }).catch(missing),
    timer && client.get<QueuesPage>('/ops/queues').then((page) => queueIn(page, timer.queue), notCounted),
    timer &&
      client.get<Status>('/ops/status').then(
        (status) => lastScanIn(status, timer.queue),
        () => null,
      ),
  ]);
  return { ...report, mails, lines, queue, lastScan };
}

const notCounted = (error: unknown): CountedQueue => ({ counts: null, ...missing(error) });

const missing = (error: unknown): Missing => ({ error: (error as Error).message });

/** Undefined where the clock of the platform is ahead: the gateway then searches the last week. */
function searchedFrom({ history }: JobReport): string | undefined {
  const first = Date.parse(history.find(({ envelope }) => envelope)?.envelope?.time ?? '');
  const now = Date.now();
  return first < now ? new Date(Math.max(first, now - SEARCHED_MS)).toISOString() : undefined;
}

function queueIn({ queues, failures }: QueuesPage, name: string): CountedQueue {
  const found = queues.find((queue) => queue.name.endsWith(`-${name}`));
  return found ?? { counts: null, error: failures[0]?.error ?? `no service reports ${name}` };
}

/** `JobTimeoutQueue` belongs to the scan `timeout`. */
const lastScanIn = ({ time }: Status, queue: string): string | null =>
  time.find(({ kind }) => queue.toLowerCase().includes(kind))?.lastScan ?? null;
