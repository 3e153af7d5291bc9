import { Injectable, Logger } from '@nestjs/common';
import { BusinessTime } from '@freelance/service';
import { receiptFor } from '../profile/domain/leaving/receipt';
import { ProfileRepository } from '../profile/domain/profile.repository';
import { erased, withReceipt } from './domain/change-request';
import { type ErasureRequest, isSince, PRIVACY_TIMES, type PrivacyRequest } from './domain/privacy-request';
import { ErasedPeople } from '../erased/erased-people';
import { PrivacyDueMessages } from './privacy-due';
import { PrivacyLedger } from './privacy-ledger';
import { Receipts } from './receipts';

/** The end of an erasure: the last mail, and then the last address and the link from the user's id to the pseudonym. */
@Injectable()
export class ErasureEnd {
  private readonly logger = new Logger(ErasureEnd.name);

  constructor(
    private readonly requests: PrivacyLedger,
    private readonly profiles: ProfileRepository,
    private readonly erasedPeople: ErasedPeople,
    private readonly receipts: Receipts,
    private readonly due: PrivacyDueMessages,
    private readonly time: BusinessTime,
  ) {}

  /** The event `user.erased` of a row under the pseudonym causes the mail. */
  async sendReceipt({ requestId, userId, pseudonym }: ErasureRequest): Promise<PrivacyRequest | undefined> {
    const stored = await this.profiles.load(userId!);
    if (stored) {
      const { profile, events } = receiptFor(stored.profile, pseudonym!, this.time.now());
      await this.profiles.insert({ profile, events, commandId: `receipt-${requestId}`, decidedAt: this.time.now() });
    }
    const request = await this.requests.change(requestId, (present, now) =>
      present.kind === 'erasure' && present.status === 'running' && present.receiptAt === null
        ? withReceipt(present, now)
        : present,
    );
    await this.due.sendAt(requestId, this.time.now().toISOString());
    return request;
  }

  /** Waits for the mail, then removes both rows of UsersTable. */
  async finish(request: ErasureRequest): Promise<PrivacyRequest | undefined> {
    const { requestId, receiptAt, parts } = request;
    const [userId, pseudonym] = [request.userId!, request.pseudonym!];
    const now = this.time.now();
    const isSettled = await this.receipts.isSettled(pseudonym, receiptEventOf(pseudonym));
    if (!isSettled && !isSince(receiptAt, PRIVACY_TIMES.receiptMs, now)) return request;
    if (!isSettled)
      this.logger.warn({ privacyRequestId: requestId }, 'The last mail of an erased user was not sent in time');
    for (const id of [pseudonym, userId]) if (!(await this.removed(id))) return request;
    const counts = Object.fromEntries(Object.entries(parts).map(([app, part]) => [app, part.erased]));
    await this.erasedPeople.noteEnd(userId, now.toISOString(), counts);
    return this.requests.change(requestId, (present, at) =>
      present.kind === 'erasure' && present.status === 'running' ? erased(present, at) : present,
    );
  }

  /** False while an event of the row waits to be published. */
  private async removed(userId: string): Promise<boolean> {
    const stored = await this.profiles.load(userId);
    return !stored || this.profiles.remove(stored);
  }
}

/** The id of the event `user.erased`: the first event of the row. */
const receiptEventOf = (pseudonym: string): string => `user-${pseudonym}-1`;
