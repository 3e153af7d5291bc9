import type { JobEventType } from '@freelance/contracts';
import type { ClientResponse } from './client';

/** What clients were told of one kind of command on one job. */
export interface CommandOutcome {
  jobId: string;
  /** The event that the command leads to. */
  event: JobEventType;
  accepted: number;
  /** No answer, or one that leaves open whether it was done. */
  unknown: number;
}

/** What the clients know: kept outside the services, to be held against what the services say later. */
export class Ledger {
  private readonly told = new Map<string, CommandOutcome>();
  /** Creations of which nobody knows whether they happened, since their answer with the id was lost. */
  unknownCreations = 0;
  private readonly notAccepted: { what: string; answer: ClientResponse }[] = [];

  get entries(): CommandOutcome[] {
    return [...this.told.values()];
  }

  /** Commands that were not accepted, each in a sentence with its answer. Made when asked for: a load has many. */
  get refusals(): string[] {
    return this.notAccepted.map(({ what, answer }) => sentenceOf(what, answer));
  }

  get accepted(): number {
    return this.entries.reduce((sum, { accepted }) => sum + accepted, 0);
  }

  /** The new job's id, where the answer told it. */
  noteCreation(answer: ClientResponse): string | undefined {
    const jobId = answer.body.jobId as string | undefined;
    if (answer.status === 201 && jobId) {
      this.note(jobId, 'job.created', answer);
      return jobId;
    }
    this.notAccepted.push({ what: 'job.created', answer });
    if (isUnknown(answer)) this.unknownCreations++;
    return undefined;
  }

  /** Of something that changes no job. */
  noteAnswer(what: string, answer: ClientResponse): void {
    if (answer.status !== 200) this.notAccepted.push({ what, answer });
  }

  note(jobId: string, event: JobEventType, answer: ClientResponse): void {
    const key = `${jobId} ${event}`;
    const told = this.told.get(key) ?? { jobId, event, accepted: 0, unknown: 0 };
    this.told.set(key, told);
    if (answer.status === 200 || answer.status === 201) return void told.accepted++;
    this.notAccepted.push({ what: key, answer });
    if (isUnknown(answer)) told.unknown++;
  }
}

const sentenceOf = (what: string, { status, body }: ClientResponse): string =>
  `${what}: ${status === 0 ? 'no answer' : `${status} ${JSON.stringify(body)}`}`;

const isUnknown = ({ status }: ClientResponse): boolean => status === 0 || status >= 500;
