import { RetryLaterError } from '@freelance/messaging';
import type { BusinessTime } from '@freelance/service';
import { JobNotFoundError } from '../job/domain/job.errors';
import type { JobService } from '../job/job.service';
import { at, NOON } from '../job/testing/job.builder';
import type { DeadlineMessage } from './deadline-message.dto';
import { DueJobsProcessor } from './due-jobs.processor';

const dueIn = (seconds: number): DeadlineMessage => ({
  jobId: 'job-1',
  status: 'claimed',
  claimId: 'claim-1',
  dueAt: at(seconds).toISOString(),
});

describe('a deadline message', () => {
  let applyDeadline: jest.MockedFunction<JobService['applyDeadline']>;
  let processor: DueJobsProcessor;
  beforeEach(() => {
    applyDeadline = jest.fn();
    processor = new DueJobsProcessor({ applyDeadline } as unknown as JobService, { now: () => NOON } as BusinessTime);
  });

  const delayOf = async (due: DeadlineMessage) => {
    const refusal = (await processor.process(due).catch((error: unknown) => error)) as RetryLaterError;
    expect(refusal).toBeInstanceOf(RetryLaterError);
    return refusal.delaySeconds;
  };

  it('that arrives too early is delayed until it is due, and by one second at least', async () => {
    applyDeadline.mockResolvedValue({ outcome: 'early' } as Awaited<ReturnType<JobService['applyDeadline']>>);
    expect(await delayOf(dueIn(30))).toBe(30);
    expect(await delayOf(dueIn(-2))).toBe(1);
  });

  it('is done when its job was deleted, and tried again when the job cannot be read', async () => {
    applyDeadline.mockRejectedValueOnce(new JobNotFoundError());
    await expect(processor.process(dueIn(0))).resolves.toBeUndefined();
    applyDeadline.mockRejectedValueOnce(new Error('no answer'));
    await expect(processor.process(dueIn(0))).rejects.toThrow('no answer');
  });
});
