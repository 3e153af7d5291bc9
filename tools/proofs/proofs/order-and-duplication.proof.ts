import { TABLES } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { atLeast, type Measure, none, type Proof } from '../proof';
import { keepBusy, runOneJob } from '../rig/job-life';
import { LateCopies } from '../rig/late-copies';
import { countMails, ledgerFaults, mailFaults } from '../rig/mail-count';
import { Rig, SEEKER } from '../rig/rig';
import { ShuffledDelivery } from '../rig/shuffled-delivery';

const EVENTS_PER_JOB = 5;
/** Announcement; claim and receipt; submission and receipt; approval. */
const MAILS_PER_JOB = 6;
/** Average number of copies; each message has one to five. */
const FEWEST_COPIES = 2.5;
const SIZES = { full: { jobs: 2_000, atOnce: 16 }, short: { jobs: 60, atOnce: 8 } };

/** On a busy machine, the response to a lease may be lost, which delays its mail by a minute. */
const DELIVERED_WITHIN_MS = { full: 1_800_000, short: 180_000 };

type Row = Record<string, unknown>;

/** Queues deliver every message one to five times in any order, and writes to the claims table are repeated late. */
export const orderAndDuplication: Proof = {
  name: 'order-and-duplication',
  promise: 'Order and duplication of messages do not matter',
  notices: {
    'claims-without-sequence': 'claims that are not as their job has them',
    'mail-without-lease': 'mails doubled',
  },
  async run({ size, random, say, mutant }) {
    const { jobs, atOnce } = SIZES[size];
    const rig = await Rig.start({ jobs: 1, notifications: 1, gates: ['dynamodb', 'sqs'], mutant });
    try {
      const delivery = new ShuffledDelivery(random);
      const late = new LateCopies(TABLES.claims, random);
      rig.gates.sqs.treatment = delivery.treatment;
      rig.gates.dynamodb.treatment = late.treatment;
      await rig.client.put('/categories/proofs/subscription', SEEKER);
      const jobIds = new Set<string>();
      const isEnough = () => jobIds.size >= jobs;
      await keepBusy(atOnce, isEnough, async () => {
        const jobId = await runOneJob(rig);
        if (jobId) jobIds.add(jobId);
        if (jobId && jobIds.size % 250 === 0) say(`${jobIds.size * EVENTS_PER_JOB} events`);
      });
      say('Waiting until everything is delivered');
      await rig.settled(60_000);
      const drained = await rig.drained(mutant ? 30_000 : DELIVERED_WITHIN_MS[size]);
      await waitFor(() => late.underWay === 0, { what: 'the last copies' });
      return [
        atLeast('events', new Set(rig.published.map(({ id }) => id)).size, jobs * EVENTS_PER_JOB),
        atLeast('deliveries of a message, on average', delivery.average, FEWEST_COPIES),
        atLeast('rows of claims written again later', late.made, jobs),
        none(
          'queues that did not empty',
          drained ? [] : [`${delivery.outstanding} copies and ${await rig.cloud.waiting()} messages are not done with`],
        ),
        ...(await finalState(rig, [...jobIds])),
      ];
    } finally {
      await rig.stop();
    }
  },
};

/** The state that must be as if every message had arrived in order, once. */
async function finalState(rig: Rig, jobIds: readonly string[]): Promise<Measure[]> {
  const [jobs, claims, ledgerRows] = await Promise.all([
    rig.cloud.rows(TABLES.jobs),
    rig.cloud.rows(TABLES.claims),
    rig.cloud.rows(TABLES.notifications),
  ]);
  const { lostChanges, lostEvents, doubledChanges, stuck } = await rig.historyFaults();
  const { missing, doubled } = mailFaults(await countMails(rig.platform), jobIds, MAILS_PER_JOB);
  return [
    none('faults of jobs and events', [...lostChanges, ...lostEvents, ...doubledChanges, ...stuck]),
    none('claims that are not as their job has them', claimFaults(jobs, claims)),
    none('jobs whose mails the ledger does not say sent', await ledgerFaults(rig.cloud, jobIds, MAILS_PER_JOB)),
    none(
      'rows that do not say sent',
      ledgerRows.filter(({ status }) => status !== 'sent').map((row) => JSON.stringify(row)),
    ),
    none('mails missing', missing),
    none('mails doubled', doubled),
  ];
}

function claimFaults(jobs: readonly Row[], claims: readonly Row[]): string[] {
  const known = new Map(claims.map((row) => [row.claimId, row]));
  return jobs.flatMap(({ jobId, claim }) => {
    const expected = (claim ?? {}) as Row;
    const row = known.get(expected.claimId) ?? {};
    const differing = Object.keys(expected).filter(
      (field) => JSON.stringify(row[field] ?? null) !== JSON.stringify(expected[field]),
    );
    return differing.length === 0 ? [] : [`${jobId as string}: ${differing.join(', ')} of its claim`];
  });
}
