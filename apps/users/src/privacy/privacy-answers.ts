import { Injectable } from '@nestjs/common';
import type { PrivacyPartDone, RequestedPart } from '@freelance/contracts';
import { addAnswer } from './domain/add-answer';
import { isAsking, passOf, type PrivacyRequest, silentApps } from './domain/privacy-request';
import { DynamoPrivacyRepository } from './dynamo-privacy.repository';
import { PrivacyLedger } from './privacy-ledger';
import { PrivacySteps } from './privacy-steps';

/** The answers of the services. */
@Injectable()
export class PrivacyAnswers {
  constructor(
    private readonly rows: DynamoPrivacyRepository,
    private readonly requests: PrivacyLedger,
    private readonly steps: PrivacySteps,
  ) {}

  /**
   * @returns the request afterwards; undefined when there is none: it has been removed, or its row is not written yet
   */
  async take({
    requestId,
    kind,
    app,
    pass,
    found,
    erased,
    kept,
  }: PrivacyPartDone): Promise<PrivacyRequest | undefined> {
    const answer = { app, pass, found, erased, kept: kept.map((part) => ({ ...part, until: part.until ?? null })) };
    const request = await this.requests.change(requestId, (before, now) =>
      before.kind === kind ? addAnswer(before, answer, now) : before,
    );
    return request && this.steps.advance(requestId);
  }

  /** What the service has not answered yet. */
  async askedOf(app: string): Promise<RequestedPart[]> {
    const asked: RequestedPart[] = [];
    for await (const request of this.rows.allWith(['collecting', 'running'])) {
      if (!isAsking(request) || !silentApps(request).includes(app)) continue;
      const { kind, requestId, userId } = request;
      const pseudonym = request.kind === 'erasure' ? request.pseudonym! : undefined;
      asked.push({ kind, requestId, userId: userId!, pass: passOf(request), ...(pseudonym ? { pseudonym } : {}) });
    }
    return asked;
  }
}
