import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { DynamoPrivacyRepository } from './dynamo-privacy.repository';
import { PrivacySteps } from './privacy-steps';

const REQUESTS_AT_ONCE = 8;

/** The states that time can end. */
const OPEN = ['collecting', 'ready', 'waiting', 'running'] as const;

/** Takes every open request as far as it can go now. Any number of replicas scan at once. */
@Injectable()
export class PrivacyScanner {
  constructor(
    private readonly rows: DynamoPrivacyRepository,
    private readonly steps: PrivacySteps,
  ) {}

  /** @returns how many requests are open */
  async scan(stopping: AbortSignal): Promise<number> {
    const slots = pLimit(REQUESTS_AT_ONCE);
    const open: Promise<unknown>[] = [];
    for await (const { requestId } of this.rows.allWith(OPEN))
      open.push(slots(async () => (stopping.aborted ? undefined : this.steps.advance(requestId))));
    // One request that fails must not keep the others waiting.
    const failed = (await Promise.allSettled(open)).find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    return open.length;
  }
}
