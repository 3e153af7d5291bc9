import { setTimeout as sleep } from 'node:timers/promises';
import { QUEUES } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { countMails, mailFaults } from '../rig/mail-count';
import { isUnlucky, mailRequest, REFUSAL, UNLUCKY } from '../rig/mail-requests';
import type { Random } from '../rig/random';
import { Rig, SEEKER } from '../rig/rig';
import { WatchedQueue } from '../rig/watched-queue';

const SIZES = { full: { rounds: 200 }, short: { rounds: 10 } };
const BATCH = 10;
const FAILING = 3;
/** Receives that began before the queue was observed have ended. */
const LONG_POLL_MS = 2_000;
const SETTLED_WITHIN_MS = 60_000;
const DELETED_AT_FIRST = 'deleted at first, of the 7 that worked in each batch';
const CAME_BACK = 'came back, of the 3 that failed in each batch';

/** Ten messages that were received together. */
interface Round {
  /** Messages whose handling succeeded at once. */
  good: string[];
  bad: string[];
  jobIds: string[];
}

/** Three of ten mails in one batch fail at the first attempt. */
export const partialBatches: Proof = {
  name: 'partial-batches',
  promise: 'Only the failed messages of a batch are retried',
  notices: { 'acknowledges-the-batch': CAME_BACK, 'acknowledges-all-or-none': DELETED_AT_FIRST },
  async run(context) {
    const variables = { RETRY_TIME_DIVISOR: '1000' };
    const { mutant } = context;
    const rig = await Rig.start({ jobs: 0, notifications: 1, gates: ['sqs', 'ses'], variables, mutant });
    try {
      if (mutant) await rig.cloud.hurryRedelivery(3);
      return await measure(rig, context);
    } finally {
      await rig.stop();
    }
  },
};

async function measure(rig: Rig, { size, random, say }: ProofContext): Promise<Measure[]> {
  const queue = new WatchedQueue(QUEUES.deliveries.name);
  rig.gates.sqs.treatment = queue.treatment;
  await sleep(LONG_POLL_MS);
  const { rounds } = SIZES[size];
  const done: Round[] = [];
  for (let ended = true; ended && done.length < rounds;) {
    const round = await begin(rig, queue, random);
    done.push(round);
    ended = await waitFor(() => [...round.good, ...round.bad].every((id) => queue.of(id).deleted.length > 0), {
      what: 'every message to be deleted',
      timeout: SETTLED_WITHIN_MS,
    }).catch(() => false);
    if (done.length % 20 === 0) say(`${done.length} of ${rounds} batches`);
  }
  const jobIds = done.flatMap((round) => round.jobIds);
  await rig.drained(SETTLED_WITHIN_MS);
  const seen = (ids: readonly string[]) => ids.map((id) => ({ id, ...queue.of(id) }));
  const good = seen(done.flatMap((round) => round.good));
  const bad = seen(done.flatMap((round) => round.bad));
  const told = ({ id, received, deleted }: (typeof good)[number]) =>
    `${id} was received ${received} times, deleted ${deleted.length} times`;
  const { missing, doubled } = mailFaults(await countMails(rig.platform), jobIds, 1);
  return [
    exactly(`batches of ${BATCH} received at once`, queue.batches.filter((count) => count === BATCH).length, rounds),
    exactly(DELETED_AT_FIRST, good.filter(({ deleted }) => deleted[0] === 1).length, good.length),
    none('came again though they had worked', good.filter(({ received }) => received > 1).map(told)),
    exactly(CAME_BACK, bad.filter(({ received, deleted }) => received > 1 && deleted[0] !== 1).length, bad.length),
    none('messages not deleted once', [...good, ...bad].filter(({ deleted }) => deleted.length !== 1).map(told)),
    none('mails missing', missing),
    none('mails doubled', doubled),
    exactly('dead letters', (await rig.cloud.deadLetters('deliveries')).length, 0),
  ];
}

/** Makes the consumer receive ten messages together. */
async function begin(rig: Rig, queue: WatchedQueue, random: Random): Promise<Round> {
  const unlucky = new Set<number>();
  while (unlucky.size < FAILING) unlucky.add(random.between(0, BATCH - 1));
  const requests = Array.from({ length: BATCH }, (_, n) => mailRequest(unlucky.has(n) ? UNLUCKY : SEEKER));
  await queue.hold();
  const ids = await rig.cloud.send(
    'deliveries',
    requests.map(({ body }) => body),
  );
  const bad = ids.filter((_, n) => unlucky.has(n));
  const isTriedAgain = () => bad.some((id) => queue.of(id).received > 1);
  rig.gates.ses.treatment = async (call, forward) => (isUnlucky(call) && !isTriedAgain() ? REFUSAL : forward());
  queue.release();
  return { good: ids.filter((_, n) => !unlucky.has(n)), bad, jobIds: requests.map(({ jobId }) => jobId) };
}
