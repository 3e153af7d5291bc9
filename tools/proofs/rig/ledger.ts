import type { JobEventType } from '@freelance/contracts';
import type { ClientResponse } from './client';

/** The responses to one kind of command for one job. */
export interface CommandOutcome {
  jobId: string;
  /** The event of the command. */
  event: JobEventType;
  accepted: number;
  /** Calls without a response, or with one that leaves the result open. */
  unknown: number;
}

/** The responses that clients got. Kept outside the services, to be compared with their data later. */
export class Ledger {
  private readonly told = new Map<string, CommandOutcome>();
  /** Creations with an unknown result, because the response with the id was lost. */
  unknownCreations = 0;
  private readonly notAccepted: { what: string; answer: ClientResponse }[] = [];

  get entries(): CommandOutcome[] {
    return [...this.told.values()];
  }

  /** Commands that were not accepted, as sentences with the response. Built on demand, because a load has many. */
  get refusals(): string[] {
    return this.notAccepted.map(({ what, answer }) => sentenceOf(what, answer));
  }

  get accepted(): number {
    return this.entries.reduce((sum, { accepted }) => sum + accepted, 0);
  }

  /** Returns the new job's id if the response contains it. */
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

  /** Records a call that changes no job. */
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
