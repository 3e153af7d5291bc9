import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobEventType } from '@freelance/contracts';
import type { Client, ClientResponse } from './client';
import {
  explain,
  isInSuspense,
  type ModelJob,
  type Move,
  newJob,
  sideOf,
  type ExpectedResponse,
  withTime,
} from './job-model';
import type { Actor, Call } from './job-programs';
import { isRefused } from './load';
import { CATEGORY, OWNER } from './rig';

const PEOPLE: Record<Exclude<Actor, 'claimer'>, string> = {
  owner: OWNER,
  anna: 'seeker-456',
  ben: 'seeker-457',
  stranger: 'seeker-999',
};
const NEAR_SECONDS = 1;
const FAR_SECONDS = 2_592_000;
const NEW_JOB = {
  name: 'Play',
  description: 'A job that a model knows as well',
  categoryId: CATEGORY,
  payAmount: 1,
  timeToCompleteSeconds: FAR_SECONDS,
  expirySeconds: FAR_SECONDS,
};
/** Time for deadlines to pass, for events to reach the history, and for a busy machine to accept a request. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 250;

const bodyOf = ({ command, near }: Move): object => {
  const seconds = near ? NEAR_SECONDS : FAR_SECONDS;
  switch (command) {
    case 'submit':
      return { submissionNotes: 'Done' };
    case 'reject':
      return { rejectionReason: 'No' };
    case 'request-changes':
      return { changes: 'More', timeToCompleteSeconds: seconds };
    case 'relist':
      return { newExpirySeconds: seconds };
    case 'update':
      // The same value again would change nothing.
      return { description: randomUUID() };
    case 'extend':
      return { additionalSeconds: 86_400 };
    case 'claim':
    case 'withdraw':
    case 'approve':
    case 'cancel':
      return {};
  }
};

/** Runs the calls of a play and compares the responses with the model. */
export class Play {
  /** The possible states of the job. */
  private maybe: ModelJob[] = [newJob];
  private readonly said: string[] = [];
  private jobId = '';
  commands = 0;
  /** Requests that were refused under load, and sent again. */
  refused = 0;

  /** @param server returns one of several replicas, each time another one */
  constructor(
    private readonly server: () => Client,
    private readonly met: (pair: string) => void,
  ) {}

  /** @throws Error with the play when a response cannot be explained */
  async run(steps: readonly Call[][]): Promise<void> {
    const { status, body } = await this.command('/job/owner/create', OWNER, NEW_JOB);
    if (status !== 201) throw new Error(`No job was created: ${status}`);
    this.jobId = body.jobId as string;
    for (const step of steps) await this.step(step);
    await this.look();
    await this.compareHistory();
  }

  private async step(calls: readonly Call[]): Promise<void> {
    const moves = calls.map(({ command, actor, near }): Move => ({ command, near, by: this.personOf(actor) }));
    const before = this.maybe;
    const made = await Promise.all(moves.map(async (move) => ({ move, told: await this.make(move) })));
    this.commands += made.length;
    this.maybe = explain(before, made, OWNER);
    this.expectSome(made.map(({ move, told }) => describe(move, told)).join(' | at the same time: '));
    const [status, ...otherStatuses] = new Set(before.map((job) => job.status));
    if (moves.length > 1) await this.look();
    else if (otherStatuses.length === 0) this.met(`${moves[0]!.command} when ${status}`);
    if (calls.some(({ wait }) => wait) && this.maybe.some(isInSuspense)) await this.waitForTime();
  }

  private personOf(actor: Actor): string {
    return actor === 'claimer' ? (this.maybe[0]!.claimer ?? PEOPLE.anna) : PEOPLE[actor];
  }

  private async make(move: Move): Promise<ExpectedResponse> {
    const path = `/job/${sideOf(move.command)}/${move.command}/${this.jobId}`;
    const { status, body } = await this.command(path, move.by, bodyOf(move));
    return { status, error: body.error as string | undefined };
  }

  private command(path: string, user: string, body: object): Promise<ClientResponse> {
    const commandId = randomUUID();
    return this.takenOn((server) => server.post(path, user, body, commandId));
  }

  /** A refusal under load says nothing about jobs, so the request is repeated until it is accepted. */
  private async takenOn(ask: (server: Client) => Promise<ClientResponse>): Promise<ClientResponse> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await ask(this.server());
      if (!isRefused(answer) || Date.now() > until) return answer;
      this.refused++;
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** The owner reads the job, which narrows down its possible states. */
  private async look(): Promise<void> {
    const { body } = await this.takenOn((server) => server.get(`/job/owner/view/${this.jobId}`, OWNER));
    const claim = (body.claim ?? {}) as { claimerId?: string; status?: string };
    this.maybe = withTime(this.maybe).filter(
      (job) =>
        job.status === body.status && job.claimer === (claim.claimerId ?? null) && job.claim === (claim.status ?? null),
    );
    this.expectSome(`the owner sees it ${String(body.status)}, claim ${claim.status ?? 'none'}`);
  }

  private async waitForTime(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    const before = this.maybe;
    for (;;) {
      await sleep(LOOK_EVERY_MS);
      await this.look();
      if (!this.maybe.every(isInSuspense)) break;
      if (Date.now() > until) throw this.difference('time does nothing to it');
      this.said.pop();
      this.maybe = before;
    }
    this.maybe = this.maybe.filter((job) => !isInSuspense(job));
  }

  private async compareHistory(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const path = `/job/owner/history/${this.jobId}?limit=100`;
      const { body } = await this.takenOn((server) => server.get(path, OWNER));
      const told = (body.events ?? []) as { 'detail-type': JobEventType; detail: { sequence: number } }[];
      const inOrder = told.every(({ detail }, n) => detail.sequence === n + 1);
      const history = told.map((event) => event['detail-type']).join(' ');
      const possible = withTime(this.maybe).map(({ events }) => events.join(' '));
      if (inOrder && possible.includes(history)) return;
      const mayCome = possible.some((events) => events.startsWith(history));
      if (!mayCome || Date.now() > until) throw this.difference(`its history is ${history}`);
      await sleep(LOOK_EVERY_MS);
    }
  }

  private expectSome(said: string): void {
    this.said.push(said);
    if (this.maybe.length === 0) throw this.difference('the model knows no order that explains the last');
  }

  private difference(what: string): Error {
    return new Error(`${this.jobId}: ${this.said.join('; ')}; ${what}`);
  }
}

const describe = ({ command, by, near }: Move, { status, error }: ExpectedResponse): string =>
  `${by}: ${command}${near ? ` (${NEAR_SECONDS} s)` : ''} → ${status}${error ? ` ${error}` : ''}`;
