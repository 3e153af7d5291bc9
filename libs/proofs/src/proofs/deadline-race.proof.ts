import { setTimeout as sleep } from 'node:timers/promises';
import { TABLES } from '@freelance/contracts';
import { waitFor } from '@freelance/testing';
import { atMost, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import type { ClientAnswer } from '../rig/client';
import { forEach } from '../rig/job-life';
import type { Random } from '../rig/random';
import { CATEGORY, OWNER, Rig, SEEKER } from '../rig/rig';

/** Two of three rounds are races: a thousand of them in the full size. */
const SIZES = { full: { rounds: 1_500, atOnce: 60 }, short: { rounds: 18, atOnce: 18 } };
/** One clock five minutes ahead, one two minutes behind. */
const SKEWS_MS = [300_000, -120_000];
const AROUND_MS = 50;
/** Longest time by which a decision may be wrong: what is left of the skew after correction. */
const LEFT_MS = 2_000;
const WORK_SECONDS = 6;
const LISTED_SECONDS = 9;
const OTHER = 'seeker-457';
const SETTLED_WITHIN_MS = 60_000;
const TOUCHED = 'claims touched by a message about an earlier one';

interface Round {
  jobId: string;
  claimId: string;
  deadline: number;
  /** When the work was handed in, and what that was answered. */
  submittedAt: number;
  answer: ClientAnswer;
}

/** Work is handed in, the claim times out and the listing lapses, all within an instant, before judges whose clocks differ. */
export const deadlineRace: Proof = {
  name: 'deadline-race',
  promise: 'Deadlines decide, scanners only show',
  notices: { 'trusts-the-message': TOUCHED },
  async run(context) {
    const { rounds, atOnce } = SIZES[context.size];
    const rig = await Rig.start({ jobs: 2, jobsSkewMs: SKEWS_MS, notifications: 0, mutant: context.mutant });
    try {
      const raced: Round[] = [];
      const faults: string[] = [];
      await forEach(rounds, atOnce, async (n) => {
        // Every third one has an earlier claim, whose message comes while the next one is held.
        if (n % 3 === 2) faults.push(...(await earlierClaim(rig)));
        else raced.push(await race(rig, context.random));
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

async function race(rig: Rig, random: Random): Promise<Round> {
  const createdAt = Date.now();
  const jobId = await createJob(rig, { timeToCompleteSeconds: WORK_SECONDS, expirySeconds: LISTED_SECONDS });
  // So that claim and listing end at the same time.
  await sleep(Math.max(0, createdAt + (LISTED_SECONDS - WORK_SECONDS) * 1_000 - Date.now()));
  const claimed = await rig.client.post(`/job/seeker/claim/${jobId}`, SEEKER);
  const deadline = Date.parse(claimed.body.submissionDeadline as string);
  await sleep(Math.max(0, deadline + random.between(-AROUND_MS, AROUND_MS) - Date.now()));
  const submittedAt = Date.now();
  const answer = await rig.client.post(`/job/seeker/submit/${jobId}`, SEEKER, { submissionNotes: 'In time?' });
  return { jobId, claimId: claimed.body.claimId as string, deadline, submittedAt, answer };
}

/** The message of a claim that was given back comes while another one is held: tells what that changed. */
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

/** A claim that nobody has handed in for is open to be timed out for a while after the last round. */
async function untilDecided(rig: Rig, raced: Round[]): Promise<void> {
  const ids = new Set(raced.map(({ jobId }) => jobId));
  const held = async () =>
    (await rig.cloud.rows<{ jobId: string; status: string }>(TABLES.jobs)).filter(
      ({ jobId, status }) => ids.has(jobId) && status === 'claimed',
    );
  await waitFor(async () => (await held()).length === 0, {
    what: 'every claim to end',
    timeout: SETTLED_WITHIN_MS,
    interval: 500,
  }).catch(() => undefined);
}

async function measure(rig: Rig, raced: Round[], faults: string[], { say }: ProofContext): Promise<Measure[]> {
  const history = await rig.cloud.history();
  const endsOf = (jobId: string) =>
    history.filter(
      ({ detail, 'detail-type': type }) =>
        detail.jobId === jobId && (type === 'job.submitted' || type === 'job.timedout'),
    );
  const unclear: string[] = [];
  const contradicted: string[] = [];
  const wrongBy: number[] = [];
  let submitted = 0;
  for (const { jobId, deadline, submittedAt, answer } of raced) {
    const ends = endsOf(jobId);
    if (ends.length !== 1) unclear.push(`${jobId} has ${ends.length} outcomes`);
    const inTime = ends[0]?.['detail-type'] === 'job.submitted';
    if (inTime) submitted++;
    if ((answer.status === 200) !== inTime)
      contradicted.push(`${jobId}: ${answer.status}, but ${ends[0]?.['detail-type']}`);
    wrongBy.push(inTime ? submittedAt - deadline : deadline - (submittedAt + answer.milliseconds));
  }
  say(`${submitted} of ${raced.length} were in time`);
  const { lostEvents, doubledChanges } = await rig.verdict();
  return [
    exactly('rounds with one outcome', raced.length - unclear.length, raced.length),
    none('answers that contradict the outcome', contradicted),
    none(TOUCHED, faults),
    atMost('wrong by', Math.max(0, ...wrongBy) / 1_000, LEFT_MS / 1_000, 's'),
    none('lost events', lostEvents),
    none('duplicate state changes', doubledChanges),
  ];
}
