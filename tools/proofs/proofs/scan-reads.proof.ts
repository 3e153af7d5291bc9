import { randomUUID } from 'node:crypto';
import { TABLES } from '@freelance/manifest';
import { SHARD_COUNT } from '@freelance/dynamo';
import { waitFor } from '@freelance/testing';
import { exactly, type Measure, type Proof, type ProofContext } from '../proof';
import { createJob } from '../rig/job-life';
import type { JobRow } from '../rig/check-history';
import { Rig } from '../rig/rig';

const SIZES = { full: [1_000, 10_000, 100_000], short: [100, 500] };

/** One scan of a growing table. */
export const scanReads: Proof = {
  name: 'scan-reads',
  promise: 'A scan that finds nothing reads only what is due',
  notices: {},
  async run(context) {
    const rig = await Rig.start({ jobs: 1, notifications: 0 });
    try {
      const jobId = (await createJob(rig))!;
      await rig.settled(10_000);
      const sample = (await rig.cloud.jobs()).find((job) => job.jobId === jobId)!;
      const measures: Measure[] = [];
      let open = 1;
      for (const count of SIZES[context.size]) {
        await addCopies(rig, sample, count - open, context);
        open = count;
        const { found, reads, seconds } = await scan(rig);
        measures.push(
          exactly(`found among ${count} open jobs`, found, 0),
          exactly(`reads among ${count} open jobs`, reads, SHARD_COUNT),
          { what: `seconds among ${count} open jobs`, figure: seconds, target: '', ok: true },
        );
      }
      return measures;
    } finally {
      await rig.stop();
    }
  },
};

/** Copies of the same job with other ids, spread over the shards as ids are. */
async function addCopies(rig: Rig, sample: JobRow, count: number, { say }: ProofContext): Promise<void> {
  const copies = Array.from({ length: count }, (_, n) => {
    const shard = n % SHARD_COUNT;
    const jobId = `job-${randomUUID()}`;
    return { ...sample, jobId, shard, openShard: `open#${shard}`, statusShard: `open#${shard}` };
  });
  await rig.cloud.put(TABLES.jobs, copies, (written) => say(`${written} of ${count} jobs written`));
}

interface Report {
  found: number;
  reads: number;
  seconds: number;
  startedAt: string;
}

async function scan(rig: Rig): Promise<Report> {
  const call = async (method: string, path: string): Promise<{ expiry?: { last: Report | null } }> => {
    const headers = rig.platform.signatures.headerFor({ method, path, headers: {} });
    const answer = await fetch(rig.replicas.jobs[0]!.url + path, { method, headers });
    return (await answer.json()) as { expiry?: { last: Report | null } };
  };
  const last = async () => (await call('GET', '/scans')).expiry?.last;
  const before = (await last())?.startedAt;
  await call('POST', '/scans/expiry');
  return waitFor(
    async () => {
      const report = await last();
      return report?.startedAt === before ? undefined : (report ?? undefined);
    },
    { what: 'the scan', timeout: 60_000, interval: 50 },
  );
}
