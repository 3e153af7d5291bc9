import { RetryLaterError } from '@freelance/messaging';
import type { Clock } from '@freelance/service';
import { JobNotFoundError } from '../job/domain/job.errors';
import type { JobService } from '../job/job.service';
import { at, NOON } from '../job/testing/job.builder';
import { DueJobsProcessor } from './due-jobs.processor';
import type { JobDue } from './job-due';

const dueIn = (seconds: number): JobDue => ({
  jobId: 'job-1',
  status: 'claimed',
  claimId: 'claim-1',
  dueAt: at(seconds).toISOString(),
});

describe('a message about what is due', () => {
  let lapse: jest.MockedFunction<JobService['lapse']>;
  let processor: DueJobsProcessor;
  beforeEach(() => {
    lapse = jest.fn();
    processor = new DueJobsProcessor({ lapse } as unknown as JobService, { now: () => NOON } as Clock);
  });

  const delayOf = async (due: JobDue) => {
    const refusal = (await processor.process(due).catch((error: unknown) => error)) as RetryLaterError;
    expect(refusal).toBeInstanceOf(RetryLaterError);
    return refusal.delaySeconds;
  };

  it('that has come too early is put off until it is time, and for a second at least', async () => {
    lapse.mockResolvedValue({ outcome: 'early' } as Awaited<ReturnType<JobService['lapse']>>);
    expect(await delayOf(dueIn(30))).toBe(30);
    expect(await delayOf(dueIn(-2))).toBe(1);
  });

  it('is done with when its job is gone, and tried again when that cannot be known', async () => {
    lapse.mockRejectedValueOnce(new JobNotFoundError());
    await expect(processor.process(dueIn(0))).resolves.toBeUndefined();
    lapse.mockRejectedValueOnce(new Error('no answer'));
    await expect(processor.process(dueIn(0))).rejects.toThrow('no answer');
  });
});
