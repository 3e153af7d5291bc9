import { Injectable } from '@nestjs/common';
import { isJobId } from '@freelance/contracts';
import { CallSignatures, observeHttpCall, RequestContext, ServiceUnavailableError } from '@freelance/service';
import { UsersConfig } from '../users.config';

const TIMEOUT_MS = 1_500;

/** What users asks jobs. */
@Injectable()
export class JobsClient {
  constructor(
    private readonly config: UsersConfig,
    private readonly signatures: CallSignatures,
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
    const { headers: ofTrace, ended } = observeHttpCall('GET', origin);
    const headers = { 'x-request-id': RequestContext.facts().requestId, 'x-user-id': readerId, ...ofTrace };
    try {
      const answer = await fetch(new URL(path, origin), {
        headers: { ...headers, ...this.signatures.headerFor({ method: 'GET', path, headers }) },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      ended({ status: answer.status });
      if (answer.ok) return ((await answer.json()) as { ownerId: string }).ownerId;
      if (answer.status === 404) return undefined;
    } catch (error) {
      ended({ error });
    }
    throw new ServiceUnavailableError('Jobs service is unavailable, try again later');
  }
}
