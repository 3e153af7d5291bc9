import { Injectable } from '@nestjs/common';
import { isJobId } from '@freelance/contracts';
import { ServiceUnavailableError } from '@freelance/service';
import { SignedReads } from '../calls/signed-reads';
import { UsersConfig } from '../users.config';

const TIMEOUT_MS = 1_500;

/** What reports ask jobs. */
@Injectable()
export class JobsClient {
  constructor(
    private readonly config: UsersConfig,
    private readonly reads: SignedReads,
  ) {}

  /**
   * The owner of a job, or undefined when the job does not exist.
   * @param readerId the user who asks
   * @throws ServiceUnavailableError when jobs does not answer in time
   */
  async ownerOf(jobId: string, readerId: string): Promise<string | undefined> {
    if (!isJobId(jobId)) return undefined;
    const origin = this.config.JOBS_URL;
    const path = `/job/seeker/view/${jobId}`;
    const answer = await this.reads.get({ origin, path, readerId, timeoutMs: TIMEOUT_MS });
    if (answer?.status === 200) return (answer.body as { ownerId: string }).ownerId;
    if (answer?.status === 404) return undefined;
    throw new ServiceUnavailableError('Jobs service is unavailable, try again later');
  }
}
