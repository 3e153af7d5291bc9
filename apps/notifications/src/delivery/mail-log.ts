import { Injectable } from '@nestjs/common';
import type { MailOutcome } from '@freelance/contracts';
import { BusinessTime, logWork } from '@freelance/service';
import type { MailRequested } from './mail-requested';
import { mailDelaySeconds, mailsTotal } from './metrics';

/** What became of one message that requests a mail. */
export interface MailResult {
  outcome: MailOutcome;
  /** Number of the try; missing for a repeat. */
  attempt?: number;
  sesMessageId?: string;
  error?: string;
  /** Of a repeat: the mail in the ledger is about another event with the same id. */
  conflict?: true;
}

const WITHOUT_WARNING: ReadonlySet<MailOutcome> = new Set([
  'sent',
  'unsubscribed',
  'unverified',
  'obsolete',
  'erased',
  'repeat',
]);

/** Counts every mail by outcome and writes one line about it, so that no withheld mail is silent. */
@Injectable()
export class MailLog {
  constructor(private readonly time: BusinessTime) {}

  /** Milliseconds since the event. */
  delayMs(eventTime: string): number {
    return Math.max(0, this.time.now().getTime() - Date.parse(eventTime));
  }

  /** @param startedAt of `performance.now()` */
  write(request: MailRequested, eventTime: string, startedAt: number, result: MailResult): void {
    const { kind, eventId, recipientId: userId, facts } = request;
    const { outcome, conflict } = result;
    mailsTotal.inc({ kind, outcome });
    const delayMs = outcome === 'sent' ? this.delayMs(eventTime) : undefined;
    if (delayMs !== undefined) mailDelaySeconds.observe(delayMs / 1_000);
    logWork('mail', WITHOUT_WARNING.has(outcome) && !conflict ? 'log' : 'warn', {
      kind,
      userId,
      jobId: 'jobId' in facts ? facts.jobId : undefined,
      eventId,
      queue: 'deliveries',
      ...result,
      delayMs,
      ms: performance.now() - startedAt,
    });
  }
}
