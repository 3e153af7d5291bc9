import { setTimeout as sleep } from 'node:timers/promises';
import { TABLES } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { atMost, exactly, type Measure, none, type Proof } from '../proof';
import { forEach } from '../rig/job-life';
import type { PublishedEvent } from '../rig/check-history';
import { CATEGORY, OWNER, Rig } from '../rig/rig';

const SIZES = {
  full: { jobs: 10_000, withinSeconds: 60, creationsASecond: 60, judgedPart: 0.99 },
  // With so few jobs, those of the killed replica are more than one percent.
  short: { jobs: 80, withinSeconds: 4, creationsASecond: 40, judgedPart: 0.9 },
};
/** From the last creation to the first deadline. */
const LEAD_SECONDS = 2;
const CREATIONS_AT_ONCE = 16;
const PROCESSED_WITHIN_MS = 60_000;
const LATEST_SECONDS = 2;

/** Many listings expire in a short time, and one of two replicas dies during that time. */
export const deadlinesInTime: Proof = {
  name: 'deadlines-in-time',
  promise: 'Deadlines take effect within seconds',
  judgesByClock: true,
  notices: {},
  async run({ size, say }) {
    const { jobs, withinSeconds, creationsASecond, judgedPart } = SIZES[size];
    const rig = await Rig.start({ jobs: 2, notifications: 0 });
    try {
      const firstDue = Date.now() + (LEAD_SECONDS + jobs / creationsASecond) * 1_000;
      let created = 0;
      await forEach(jobs, CREATIONS_AT_ONCE, async (n) => {
        const due = firstDue + (n / jobs) * withinSeconds * 1_000;
        await createJobDue(rig, Math.round((due - Date.now()) / 1_000));
        if (++created % 1_000 === 0) say(`${created} of ${jobs} jobs created`);
      });
      if (Date.now() > firstDue) throw new Error('This machine is too busy: jobs fell due before all were created');

      await sleep(firstDue + (withinSeconds / 2) * 1_000 - Date.now());
      say('Killing one of two replicas');
      await rig.replicas.jobs[0]!.kill();
      await rig.replicas.jobs[0]!.start();
      say('It is back');
      await sleep(Math.max(0, firstDue + withinSeconds * 1_000 - Date.now()));
      const open = async () =>
        (await rig.cloud.rows<{ jobId: string; status: string }>(TABLES.jobs)).filter(
          ({ status }) => status === 'open',
        );
      await waitFor(async () => (await open()).length === 0, {
        what: 'every listing to expire',
        timeout: PROCESSED_WITHIN_MS,
        interval: 1_000,
      }).catch(() => undefined);
      await rig.settled(PROCESSED_WITHIN_MS);
      const lost = (await open()).map(({ jobId }) => `${jobId} is still open`);
      return await measure(rig, { jobs, judgedPart, lost });
    } finally {
      await rig.stop();
    }
  },
};

async function createJobDue(rig: Rig, expirySeconds: number): Promise<void> {
  const body = {
    name: 'On time',
    description: 'It lapses when it should',
    categoryId: CATEGORY,
    payAmount: 1,
    timeToCompleteSeconds: 60,
    expirySeconds,
  };
  rig.ledger.noteCreation(await rig.client.post('/job/owner/create', OWNER, body));
}

async function measure(
  rig: Rig,
  { jobs, judgedPart, lost }: { jobs: number; judgedPart: number; lost: string[] },
): Promise<Measure[]> {
  const expired = (await rig.cloud.history()).filter((event) => event['detail-type'] === 'job.expired');
  const historyFaults = await rig.historyFaults();
  const late = expired.map(secondsLate).sort((a, b) => a - b);
  const percentile = (part: number) => late[Math.min(late.length - 1, Math.floor(part * late.length))] ?? NaN;
  return [
    none('deadlines lost', [...lost, ...historyFaults.lostEvents]),
    none('done twice', historyFaults.doubledChanges),
    exactly('expired', expired.length, jobs),
    ...[0.5, 0.9, 0.95, 0.99, 1].map((part): Measure => ({
      what: `lateness, p${part * 100}`,
      figure: `${percentile(part)} s`,
      target: '',
      ok: true,
    })),
    atMost(`lateness judged, p${judgedPart * 100}`, percentile(judgedPart), LATEST_SECONDS, 's'),
  ];
}

function secondsLate({ time, detail }: PublishedEvent): number {
  const { expiryDate } = detail as PublishedEvent['detail'] & { expiryDate: string };
  return (Date.parse(time) - Date.parse(expiryDate)) / 1_000;
}
