import { exactly, none, type Proof } from '../proof';
import type { ClientResponse } from '../rig/client';
import { createJob } from '../rig/job-life';
import { Rig } from '../rig/rig';

const SIZES = { full: { jobs: 100, claimers: 1_000 }, short: { jobs: 3, claimers: 100 } };

const describe = ({ status, body, milliseconds }: ClientResponse): string =>
  `${status} ${JSON.stringify(body)} after ${Math.round(milliseconds)} ms`;

/** Many seekers claim the same job at the same moment. */
export const oneWinner: Proof = {
  name: 'one-winner',
  promise: 'Exactly one of many concurrent claims succeeds',
  notices: { 'no-version-condition': 'jobs without exactly one winner' },
  async run({ size, say, mutant }) {
    const { jobs, claimers } = SIZES[size];
    const rig = await Rig.start({ jobs: 2, notifications: 0, mutant });
    try {
      const answers: ClientResponse[] = [];
      const faults: string[] = [];
      for (let n = 0; n < jobs; n++) {
        const jobId = (await createJob(rig))!;
        const ofJob = await Promise.all(
          Array.from({ length: claimers }, (_, m) => rig.client.post(`/job/seeker/claim/${jobId}`, `racer-${m}`)),
        );
        ofJob.forEach((answer) => rig.ledger.note(jobId, 'job.claimed', answer));
        const winners = ofJob.filter(({ status }) => status === 200);
        if (winners.length !== 1) faults.push(`${jobId}: ${winners.length} of ${claimers} won`);
        answers.push(...ofJob);
        if (n % 10 === 9) say(`${n + 1} of ${jobs} jobs`);
      }
      await rig.settled(mutant ? 3_000 : 60_000);
      const count = (matches: (status: number) => boolean) => answers.filter(({ status }) => matches(status)).length;
      const { lostChanges, doubledChanges } = await rig.historyFaults();
      return [
        none('jobs without exactly one winner', faults),
        exactly(
          'answers 200',
          count((status) => status === 200),
          jobs,
        ),
        exactly(
          'answers 409',
          count((status) => status === 409),
          jobs * (claimers - 1),
        ),
        none('answers 5xx, or none', answers.filter(({ status }) => status === 0 || status >= 500).map(describe)),
        none('lost changes', lostChanges),
        none('duplicate state changes', doubledChanges),
      ];
    } finally {
      await rig.stop();
    }
  },
};
