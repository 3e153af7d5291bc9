import { Injectable } from '@nestjs/common';
import type { ChangeAnswer } from '@freelance/contracts';
import { BusinessTime } from '@freelance/service';
import { retried } from './domain/change-request';
import { silentApps } from './domain/privacy-request';
import { PrivacyRequestNotFoundError } from './domain/privacy.errors';
import { PrivacyLedger } from './privacy-ledger';
import { PrivacySteps } from './privacy-steps';

/** An operator takes a request further before its hour is over. */
@Injectable()
export class PrivacyRetries {
  constructor(
    private readonly ledger: PrivacyLedger,
    private readonly steps: PrivacySteps,
    private readonly time: BusinessTime,
  ) {}

  /** @throws PrivacyRequestNotFoundError */
  async retry(requestId: string, apply: boolean): Promise<ChangeAnswer> {
    const request = await this.ledger.find(requestId);
    if (!request) throw new PrivacyRequestNotFoundError();
    const silent = silentApps(retried(request, this.time.now()));
    const plan = [
      ...(silent.length > 0 ? [`ask ${silent.join(', ')} again`] : []),
      `do what is due for ${requestId}, which is ${request.status}`,
    ];
    if (!apply) return { applied: false, plan, done: [] };
    if (silent.length > 0) {
      await this.ledger.change(requestId, retried);
      await this.steps.ask(request);
    }
    const after = await this.steps.advance(requestId);
    return { applied: true, plan, done: [`${requestId} is ${after?.status ?? 'gone'}`] };
  }
}
