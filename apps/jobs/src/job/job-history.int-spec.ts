import type { Page } from '@freelance/dynamo';
import type { JobEnvelope } from './job-outbox';
import { inserted } from './testing/job-repository.suite';
import { JobTables } from './testing/job-tables';

describe('the history of a job', () => {
  let tables: JobTables;
  beforeAll(async () => {
    tables = await JobTables.start();
  });
  afterAll(() => tables.stop());

  const everything = { limit: 100, after: undefined };
  const numbersOf = ({ rows }: Page<JobEnvelope>) => rows.map(({ detail }) => detail.sequence);

  it('is read to its end, also past many events that the reader may not see', async () => {
    const { jobId } = (await inserted(tables.jobs)).job;
    const [first] = await tables.outbox.loadOutbox(jobId);
    await Promise.all(
      Array.from({ length: 230 }, (_, n) => {
        const envelope = { ...first!.envelope, detail: { ...first!.envelope.detail, sequence: n + 1 } };
        return tables.history.deliver(jobId, { ...first!, sequence: n + 1, envelope });
      }),
    );
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await tables.history.read(jobId, ({ detail }) => detail.sequence % 50 === 0, { limit: 3, after });
      seen.push(...numbersOf(page));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual([50, 100, 150, 200]);
  });

  it('contains an event that is relayed during the read', async () => {
    const { jobId } = (await inserted(tables.jobs)).job;
    const entries = await tables.outbox.loadOutbox(jobId);
    const send = tables.dynamo.send.bind(tables.dynamo);
    const readAndBeRelayed = async (command: Parameters<typeof send>[0]) => {
      const answer = await send(command);
      for (const entry of entries) await tables.history.deliver(jobId, entry);
      await tables.outbox.clear(jobId, [`${jobId}-1`]);
      return answer;
    };
    jest.spyOn(tables.dynamo, 'send').mockImplementationOnce((command) => readAndBeRelayed(command) as never);
    expect(numbersOf(await tables.history.read(jobId, () => true, everything))).toEqual([1]);
  });

  it('shows no event that the reader may not see, relayed or not', async () => {
    const { jobId } = (await inserted(tables.jobs)).job;
    expect(numbersOf(await tables.history.read(jobId, () => false, everything))).toEqual([]);
    for (const entry of await tables.outbox.loadOutbox(jobId)) await tables.history.deliver(jobId, entry);
    await tables.outbox.clear(jobId, [`${jobId}-1`]);
    expect(numbersOf(await tables.history.read(jobId, () => false, everything))).toEqual([]);
  });
});
