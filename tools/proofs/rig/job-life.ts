import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { JobEventType } from '@freelance/contracts';
import type { Client, ClientResponse } from './client';
import type { Ledger } from './ledger';
import { CATEGORY, OWNER, SEEKER } from './rig';

const NEW_JOB = {
  name: 'Prove it',
  description: 'A job whose whole life is known to somebody outside',
  categoryId: CATEGORY,
  payAmount: 500.25,
  timeToCompleteSeconds: 604_800,
  expirySeconds: 2_592_000,
};

/** The clients, and the ledger that records their responses. */
export interface People {
  client: Pick<Client, 'post'>;
  ledger: Ledger;
}

/** Mails of a whole life without category subscribers: claim and receipt, submission and receipt, approval. */
export const MAILS_OF_A_LIFE = 5;

/** While no service responds, immediate retries would only slow down the restart. */
const PAUSE_AFTER_FAILURE_MS = 200;

export const askForJob = ({ client }: People): Promise<ClientResponse> =>
  client.post('/job/owner/create', OWNER, NEW_JOB);

/** Creates a job; undefined when the response does not contain its id. */
export async function createJob(people: People): Promise<string | undefined> {
  return people.ledger.noteCreation(await askForJob(people));
}

/** Sends one command for a job, and records the result. */
export async function command(
  { client, ledger }: People,
  jobId: string,
  event: JobEventType,
  [path, user, body]: [path: string, user: string, body?: object],
): Promise<ClientResponse> {
  const answer = await client.post(`${path}/${jobId}`, user, body);
  ledger.note(jobId, event, answer);
  return answer;
}

export const claimJob = (people: People, jobId: string) =>
  command(people, jobId, 'job.claimed', ['/job/seeker/claim', SEEKER, { claimerNotes: 'Mine' }]);

export const extendJob = (people: People, jobId: string) =>
  command(people, jobId, 'job.extended', ['/job/owner/extend', OWNER, { additionalSeconds: 60 }]);

export const submitJob = (people: People, jobId: string) =>
  command(people, jobId, 'job.submitted', ['/job/seeker/submit', SEEKER, { submissionNotes: 'Done' }]);

export const approveJob = (people: People, jobId: string) =>
  command(people, jobId, 'job.approved', ['/job/owner/approve', OWNER]);

/** From creation to approval: every step is tried. Returns the job's id when all steps were accepted. */
export async function runOneJob(people: People): Promise<string | undefined> {
  const jobId = await createJob(people);
  if (!jobId) return sleep(PAUSE_AFTER_FAILURE_MS, undefined);
  const answers: ClientResponse[] = [];
  for (const step of [extendJob, claimJob, submitJob, approveJob]) answers.push(await step(people, jobId));
  return answers.every(({ status }) => status === 200) ? jobId : undefined;
}

/** Runs `work` repeatedly in this many workers until `isOver`. */
export async function keepBusy(workers: number, isOver: () => boolean, work: () => Promise<unknown>): Promise<void> {
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (!isOver()) await work();
    }),
  );
}

/** Each worker runs one job after the other. Returns the ids of the jobs whose every command was accepted. */
export async function runJobs(people: People, workers: number, isOver: () => boolean): Promise<string[]> {
  const whole: string[] = [];
  await keepBusy(workers, isOver, async () => {
    const jobId = await runOneJob(people);
    if (jobId) whole.push(jobId);
  });
  return whole;
}

/** Runs `work` for each number up to `count`, at most `atOnce` at the same time. */
export async function forEach(count: number, atOnce: number, work: (n: number) => Promise<unknown>): Promise<void> {
  const slots = pLimit(atOnce);
  await Promise.all(Array.from({ length: count }, (_, n) => slots(work, n)));
}
