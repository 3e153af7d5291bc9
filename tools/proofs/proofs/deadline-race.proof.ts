import { setTimeout as sleep } from 'node:timers/promises';
import { TABLES } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { atLeast, atMost, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import type { ClientResponse } from '../rig/client';
import { forEach } from '../rig/job-life';
import type { Random } from '../rig/random';
import { CATEGORY, OWNER, Rig, SEEKER } from '../rig/rig';

/** Two of three rounds are races: more than a thousand of them in the full size. */
const SIZES = { full: { rounds: 1_650, atOnce: 60 }, short: { rounds: 18, atOnce: 18 } };
/** One clock is five minutes ahead, one two minutes behind. */
const SKEWS_MS = [300_000, -120_000];
const AROUND_MS = 50;
/** Largest error of a decision: the skew that remains after the correction. */
const LEFT_MS = 2_000;
/** At this distance from a deadline, no replica may decide wrongly. */
const CLEAR_MS = LEFT_MS + 500;
const WORK_SECONDS = 6;
const LISTED_SECONDS = 9;
const OTHER = 'seeker-457';
const SETTLED_WITHIN_MS = 60_000;
const TOO_EARLY = 'deadlines told before they came';
const TOUCHED = 'claims touched by a message about an earlier one';

interface Round {
  jobId: string;
  claimId: string;
  deadline: number;
  /** When the work was submitted, and the status of the response. */
  submittedAt: number;
  answer: ClientResponse;
}

/** The work is submitted, the claim times out and the listing expires at the same moment, on replicas with different clocks. */
export const deadlineRace: Proof = {
  name: 'deadline-race',
  promise: 'Deadlines decide, not the time of a scan or message',
  notices: { 'trusts-the-message': TOUCHED, 'corrects-its-clock-badly': TOO_EARLY },
  async run(context) {
    const { rounds, atOnce } = SIZES[context.size];
    const rig = await Rig.start({ jobs: 2, jobsSkewMs: SKEWS_MS, notifications: 0, mutant: context.mutant });
    try {
      const raced: Round[] = [];
      const faults: string[] = [];
      await forEach(rounds, atOnce, async (n) => {
        // Every third job has an earlier claim, whose message arrives while the next claim is active.
        if (n % 3 === 2) faults.push(...(await earlierClaim(rig)));
        else raced.push(await race(rig, offsetOf(n, context.random)));
        if (n % 100 === 99) context.say(`${n + 1} of ${rounds} rounds`);
      });
      await untilDecided(rig, raced);
      await rig.settled(context.mutant ? 5_000 : SETTLED_WITHIN_MS);
      return await measure(rig, raced, faults, context);
    } finally {
      await rig.stop();
    }
  },
};

async function createJob(rig: Rig, more: object): Promise<string> {
  const body = { name: 'Race', description: 'To the deadline', categoryId: CATEGORY, payAmount: 1, ...more };
  return rig.ledger.noteCreation(await rig.client.post('/job/owner/create', OWNER, body))!;
}

/** Milliseconds after the deadline: zero in most rounds, clearly before or after it in some. */
function offsetOf(round: number, random: Random): number {
  if (round % 30 < 2) return round % 30 === 0 ? -CLEAR_MS : CLEAR_MS;
  return random.between(-AROUND_MS, AROUND_MS);
}

/** @param offsetMs time of the submission relative to the deadline */
async function race(rig: Rig, offsetMs: number): Promise<Round> {
  const createdAt = Date.now();
  const jobId = await createJob(rig, { timeToCompleteSeconds: WORK_SECONDS, expirySeconds: LISTED_SECONDS });
  // So that claim and listing end at the same time.
  await sleep(Math.max(0, createdAt + (LISTED_SECONDS - WORK_SECONDS) * 1_000 - Date.now()));
  const claimed = await rig.client.post(`/job/seeker/claim/${jobId}`, SEEKER);
  const deadline = Date.parse(claimed.body.submissionDeadline as string);
  await sleep(Math.max(0, deadline + offsetMs - Date.now()));
  const submittedAt = Date.now();
  const answer = await rig.client.post(`/job/seeker/submit/${jobId}`, SEEKER, { submissionNotes: 'In time?' });
  return { jobId, claimId: claimed.body.claimId as string, deadline, submittedAt, answer };
}

/** The message of a withdrawn claim arrives while another claim is active. Returns what it changed. */
async function earlierClaim(rig: Rig): Promise<string[]> {
  const jobId = await createJob(rig, { timeToCompleteSeconds: 2, expirySeconds: 600 });
  await rig.client.post(`/job/seeker/claim/${jobId}`, SEEKER);
  await rig.client.post(`/job/seeker/withdraw/${jobId}`, SEEKER);
  await rig.client.post(`/job/owner/update/${jobId}`, OWNER, { timeToCompleteSeconds: 600 });
  await rig.client.post(`/job/seeker/claim/${jobId}`, OTHER);
  await sleep(4_000);
  const { body } = await rig.client.get(`/job/owner/view/${jobId}`, OWNER);
  return body.status === 'claimed'
    ? []
    : [`${jobId} became ${String(body.status)} by a message about an earlier claim`];
}

/** After the last round, unsubmitted claims time out and their listings expire. */
async function untilDecided(rig: Rig, raced: Round[]): Promise<void> {
  const ids = new Set(raced.map(({ jobId }) => jobId));
  const held = async () =>
    (await rig.cloud.rows<{ jobId: string; status: string }>(TABLES.jobs)).filter(
      ({ jobId, status }) => ids.has(jobId) && (status === 'claimed' || status === 'open'),
    );
  await waitFor(async () => (await held()).length === 0, {
    what: 'every claim and listing to end',
    timeout: SETTLED_WITHIN_MS,
    interval: 500,
  }).catch(() => undefined);
}

async function measure(rig: Rig, raced: Round[], faults: string[], { say }: ProofContext): Promise<Measure[]> {
  const history = await rig.cloud.history();
  const eventsOf = (id: string) =>
    history.filter(({ detail }) => detail.jobId === id).map((event) => event['detail-type']);
  const unclear: string[] = [];
  const contradicted: string[] = [];
  const wrongBy: number[] = [];
  let submitted = 0;
  for (const { jobId, deadline, submittedAt, answer } of raced) {
    const events = eventsOf(jobId).filter((type) => ENDS.has(type));
    const outcome = events.sort().join(' and ');
    const inTime = outcome === 'job.submitted';
    // If the listing has expired too, the lost claim and the listing both end here.
    if (!inTime && outcome !== 'job.expired and job.timedout') unclear.push(`${jobId}: ${outcome}`);
    if (inTime) submitted++;
    if (answer.status !== (inTime ? 200 : 409)) contradicted.push(`${jobId}: ${answer.status}, but ${outcome}`);
    wrongBy.push(inTime ? submittedAt - deadline : deadline - (submittedAt + answer.milliseconds));
  }
  say(`${submitted} of ${raced.length} were in time`);
  const { lostEvents, doubledChanges } = await rig.historyFaults();
  return [
    exactly('rounds with one outcome', raced.length - unclear.length, raced.length),
    atLeast('handed in in time', submitted, 1),
    atLeast('handed in too late', raced.length - submitted, 1),
    none('answers that contradict the outcome', contradicted),
    none(TOUCHED, faults),
    none(TOO_EARLY, toldTooEarly(rig, raced)),
    atMost('wrong by', Math.round(Math.max(0, ...wrongBy)) / 1_000, LEFT_MS / 1_000, 's'),
    none('lost events', lostEvents),
    none('duplicate state changes', doubledChanges),
  ];
}

const ENDS = new Set(['job.submitted', 'job.timedout', 'job.expired']);

/** Subscribers have their own clocks. */
function toldTooEarly({ published, receivedAt }: Rig, raced: readonly Round[]): string[] {
  const ids = new Set(raced.map(({ jobId }) => jobId));
  return published.flatMap((event) => {
    const { jobId, submissionDeadline, expiryDate } = event.detail as {
      jobId: string;
      submissionDeadline?: string;
      expiryDate?: string;
    };
    const due = { 'job.timedout': submissionDeadline, 'job.expired': expiryDate }[event['detail-type']];
    if (due === undefined || !ids.has(jobId)) return [];
    const early = Date.parse(due) - receivedAt.get(event.id)!;
    return early > LEFT_MS ? [`${event['detail-type']} of ${jobId} was told ${early} ms before its time`] : [];
  });
}
