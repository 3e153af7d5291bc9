import { randomUUID } from 'node:crypto';
import { claim } from './domain/claim';
import { at, by, NOON } from './testing/job.builder';
import { claimedBy, inserted, writeOf } from './testing/job-repository.suite';
import { JobTables } from './testing/job-tables';

describe('records of claims', () => {
  let tables: JobTables;
  beforeAll(async () => {
    tables = await JobTables.start();
  });
  afterAll(() => tables.stop());

  it('are each on one page of the list of a seeker, also claims of one instant, stored in ClaimsTable already or not', async () => {
    const claimer = `seeker-${randomUUID()}`;
    const claimIds: string[] = [];
    for (let n = 0; n < 12; n++) {
      const stored = await inserted(tables.jobs);
      const claimed = claimedBy(stored, claimer);
      await tables.jobs.save(stored, writeOf(claimed));
      const { jobId } = stored.job;
      if (n % 3 !== 0)
        for (const entry of await tables.outbox.loadOutbox(jobId)) await tables.claims.deliver(jobId, entry);
      claimIds.push(claimed.job.claim!.claimId);
    }

    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await tables.claims.ofClaimer(claimer, undefined, { limit: 5, after, now: NOON });
      seen.push(...page.rows.map(({ claimId }) => claimId));
      after = page.next ?? undefined;
    } while (after !== undefined);

    expect(seen).toEqual(claimIds.sort().reverse());
  });

  it('show a seeker their newest claim, and none of a user whose id begins with theirs', async () => {
    const { job } = await inserted(tables.jobs);
    const { jobId, ownerId, name: jobName, payAmount } = job;
    const record = async (actor: string, seconds: number) => {
      const claimId = `claim-${randomUUID()}`;
      const held = claim(job, {}, { ...by(actor, at(seconds)), claimId }).job.claim!;
      await tables.claims.record({ ...held, jobId, ownerId, jobName, payAmount, sequence: 2 });
      return claimId;
    };
    await record('ann', 60);
    const newest = await record('ann', 120);
    const ofAnother = await record('ann#9', 180);

    const shownTo = async (claimerId: string) => (await tables.claims.newestOf(jobId, claimerId))?.claimId;
    expect(await shownTo('ann')).toBe(newest);
    expect(await shownTo('ann#9')).toBe(ofAnother);
    expect(await shownTo('an')).toBeUndefined();
  });
});
