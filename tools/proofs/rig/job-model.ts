/**
 * A second, small implementation of the job's life, after the table in the contract. It shares no code with the service, so
 * that one mistake is not made twice. It knows no times, only which deadlines may have passed.
 */
const STATUSES = ['open', 'claimed', 'submitted', 'approved', 'rejected', 'expired', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

const SENTENCES = {
  A: 'Job is not available for claiming',
  N: 'Job has not been submitted yet',
  S: 'Job is not in submitted status',
  D: 'Submission deadline has passed',
  K: 'Job is not in claimed status',
  L: 'Only an expired or rejected job can be relisted',
  O: 'Job is not open',
  E: 'Job is neither open nor claimed',
  C: 'User is not the claimer of this job',
};

/** The response to each command in each status, in the order above; `+` means success. */
const TABLE = {
  claim: '+AAAAAA',
  submit: 'C+KKKCC',
  withdraw: 'C+KKKCC',
  approve: 'NN+SSSS',
  reject: 'NN+SSSS',
  'request-changes': 'NN+SSSS',
  relist: 'LLLL++L',
  update: '+OOOOOO',
  cancel: '+OOOOOO',
  extend: '++EEEEE',
} as const;
export type Command = keyof typeof TABLE;

const BY_SEEKERS: ReadonlySet<Command> = new Set(['claim', 'submit', 'withdraw']);
export const sideOf = (command: Command): 'owner' | 'seeker' => (BY_SEEKERS.has(command) ? 'seeker' : 'owner');

export const ALL_PAIRS: readonly string[] = Object.keys(TABLE).flatMap((command) =>
  STATUSES.map((status) => `${command} when ${status}`),
);

/** Far ahead, about to pass, or passed. */
type Deadline = 'far' | 'near' | 'past';

export interface ModelJob {
  /** The effective status. */
  status: Status;
  claimer: string | null;
  claim: 'active' | 'submitted' | 'approved' | 'rejected' | null;
  /** Seekers who lost a claim since the last listing, and how. */
  lost: Readonly<Record<string, 'timedout' | 'withdrawn'>>;
  listing: Deadline;
  work: Deadline;
  /** It has expired, but the event is not published yet. */
  untold: boolean;
  events: readonly string[];
}

export interface Move {
  command: Command;
  by: string;
  /** The deadline that the command sets is near. */
  near: boolean;
}

export interface ExpectedResponse {
  status: number;
  error?: string | undefined;
}

export const newJob: ModelJob = {
  status: 'open',
  claimer: null,
  claim: null,
  lost: {},
  listing: 'far',
  work: 'far',
  untold: false,
  events: ['job.created'],
};

/** The response to this move, and the job afterwards. */
export function decide(job: ModelJob, move: Move, owner: string): { told: ExpectedResponse; job: ModelJob } {
  const refusal = refusalOf(job, move, owner);
  return refusal ? { told: refusal, job } : { told: { status: 200 }, job: EFFECTS[move.command](job, move) };
}

const forbidden = (error: string): ExpectedResponse => ({ status: 403, error });
const conflict = (letter: keyof typeof SENTENCES): ExpectedResponse => ({ status: 409, error: SENTENCES[letter] });

function refusalOf(job: ModelJob, { command, by }: Move, owner: string): ExpectedResponse | undefined {
  const isClaimer = job.claimer === by;
  if (sideOf(command) === 'owner' && by !== owner) return forbidden('User is not the owner of this job');
  if (command === 'claim' && by === owner) return forbidden('Owner cannot claim their own job');
  if ((command === 'submit' || command === 'withdraw') && !isClaimer) {
    return job.lost[by] === 'timedout' ? conflict('D') : forbidden(SENTENCES.C);
  }
  const cell = TABLE[command][STATUSES.indexOf(job.status)] as '+' | keyof typeof SENTENCES;
  if (cell !== '+') return conflict(cell);
  if (command === 'claim' && job.lost[by]) return conflict('A');
  return job.status === 'claimed' && job.work === 'past' ? conflict('D') : undefined;
}

const and = (job: ModelJob, event: string, changes: Partial<ModelJob>): ModelJob => ({
  ...job,
  ...changes,
  events: [...job.events, event],
});

const deadline = ({ near }: Move): Deadline => (near ? 'near' : 'far');

const EFFECTS: Record<Command, (job: ModelJob, move: Move) => ModelJob> = {
  claim: (job, { by }) => and(job, 'job.claimed', { status: 'claimed', claimer: by, claim: 'active', work: 'far' }),
  submit: (job) => and(job, 'job.submitted', { status: 'submitted', claim: 'submitted' }),
  withdraw: (job) => lose(job, 'withdrawn'),
  approve: (job) => and(job, 'job.approved', { status: 'approved', claim: 'approved' }),
  reject: (job) => and(job, 'job.rejected', { status: 'rejected', claim: 'rejected' }),
  'request-changes': (job, move) =>
    and(job, 'job.changes_requested', { status: 'claimed', claim: 'active', work: deadline(move) }),
  relist: (job, move) => and(job, 'job.relisted', { ...newJob, listing: deadline(move), events: job.events }),
  update: (job) => and(job, 'job.updated', {}),
  cancel: (job) => and(job, 'job.cancelled', { status: 'cancelled' }),
  extend: (job) => and(job, 'job.extended', job.status === 'open' ? { listing: 'far' } : { work: 'far' }),
};

function lose(job: ModelJob, how: 'timedout' | 'withdrawn'): ModelJob {
  const lost = { ...job.lost, [job.claimer!]: how };
  const open = and(job, `job.${how}`, { status: 'open', claimer: null, claim: null, work: 'far', lost });
  return job.listing === 'past' ? and(open, 'job.expired', { status: 'expired' }) : open;
}

/** The next possible effects of time, one by one. */
function timePasses(job: ModelJob): ModelJob[] {
  const next: ModelJob[] = [];
  if (job.listing === 'near') {
    const lapses = job.status === 'open' ? ({ status: 'expired', untold: true } as const) : {};
    next.push({ ...job, listing: 'past', ...lapses });
  }
  if (job.untold) next.push(and(job, 'job.expired', { untold: false }));
  if (job.status === 'claimed' && job.work === 'near') next.push({ ...job, work: 'past' });
  if (job.status === 'claimed' && job.work === 'past') next.push(lose(job, 'timedout'));
  return next;
}

/** These jobs, and all states that they may have reached by passing deadlines. */
export function withTime(jobs: readonly ModelJob[]): ModelJob[] {
  const found = new Map<string, ModelJob>();
  const visit = (job: ModelJob): void => {
    const key = JSON.stringify(job);
    if (found.has(key)) return;
    found.set(key, job);
    timePasses(job).forEach(visit);
  };
  jobs.forEach(visit);
  return [...found.values()];
}

/** Whether a passing deadline may soon change the visible state of the job. */
export const isInSuspense = ({ status, listing, work }: ModelJob): boolean =>
  (status === 'open' && listing === 'near') || (status === 'claimed' && work !== 'far');

/** The possible states after these concurrent moves and responses, in any order. Empty if no order explains them. */
export function explain(
  jobs: readonly ModelJob[],
  moves: readonly { move: Move; told: ExpectedResponse }[],
  owner: string,
): ModelJob[] {
  const now = withTime(jobs);
  if (moves.length === 0) return now;
  return withTime(
    moves.flatMap(({ move, told }, n) => {
      const after = now.flatMap((job) => {
        const decision = decide(job, move, owner);
        return decision.told.status === told.status && decision.told.error === told.error ? [decision.job] : [];
      });
      return after.length === 0 ? [] : explain(after, moves.toSpliced(n, 1), owner);
    }),
  );
}
