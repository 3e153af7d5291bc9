import { Injectable } from '@nestjs/common';
import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { describeFailure, observeCalls } from '@freelance/service';
import { NotificationsConfig } from '../notifications.config';
import { ResponseDeadline } from './response-deadline';
import type { LedgerKey } from './ledger';
import { tagsOf } from './mail-tags';
import { Mailer, MailNotAcceptedError, MailRejectedError } from './mailer';
import { redactForStorage } from './redact-for-storage';

/**
 * The SDK reads region, credentials and endpoint from its own variables. It must not retry: SES has no idempotency
 * token, so every attempt can send a mail. The mailer limits the time for an answer.
 */
export function createSesClient(): SESClient {
  const client = new SESClient({
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 500,
      httpAgent: { keepAlive: true, maxSockets: 64 },
      httpsAgent: { keepAlive: true, maxSockets: 64 },
    }),
  });
  observeCalls(client);
  return client;
}

/** As long as the budget of a call allows, since after a timeout the outcome is unknown. */
const ANSWER_WITHIN_MS = 4_500;
const BAD_ADDRESS = 'InvalidParameterValue';
/** Errors of the mail itself. Errors of the account (paused, too fast) are temporary, so the mail is tried again. */
const REFUSALS = new Set(['MessageRejected', BAD_ADDRESS]);
/** SES reports this as a rejected message, but it is an error of the account's configuration. */
const OF_THE_ACCOUNT = /not verified/i;
/** SES usually accepts a mail to a suppressed address and reports it later. */
const SUPPRESSED = /suppression list|blacklisted/i;

@Injectable()
export class SesMailer extends Mailer {
  /** Milliseconds after which the outcome counts as unknown. */
  answerWithinMs = ANSWER_WITHIN_MS;
  private lastFailure: string | undefined;

  constructor(
    private readonly ses: SESClient,
    private readonly config: NotificationsConfig,
  ) {
    super();
  }

  async send(mail: LedgerKey, to: string, raw: Buffer): Promise<string> {
    const deadline = new ResponseDeadline(this.answerWithinMs);
    try {
      const { MessageId } = await this.ses.send(
        new SendRawEmailCommand({
          Source: this.config.MAIL_FROM,
          // Explicit, so that no header of the message can add a recipient.
          Destinations: [to],
          RawMessage: { Data: raw },
          Tags: tagsOf(mail),
        }),
        { abortSignal: deadline.signal },
      );
      this.lastFailure = undefined;
      return MessageId!;
    } catch (error) {
      const reason = deadline.signal.aborted
        ? `SES SendRawEmail: no answer within ${this.answerWithinMs} ms`
        : reasonOf(error);
      if (isRefusal(error)) {
        this.lastFailure = undefined;
        throw new MailRejectedError(reason, error.name, withheldBecause(error));
      }
      const errorType = deadline.signal.aborted ? 'timeout' : typeOf(error);
      // After a timeout or a lost connection, SES may have accepted the mail. It is sent again: two mails are better
      // than none.
      this.lastFailure = reason;
      throw new MailNotAcceptedError(reason, errorType);
    } finally {
      deadline.end();
    }
  }

  /**
   * Rejects when the last mail could not be sent. SES has no call for this that is cheap, available at every endpoint
   * and allowed without a wildcard permission.
   */
  async check(): Promise<void> {
    if (this.lastFailure !== undefined) throw new Error(this.lastFailure);
  }
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && REFUSALS.has(error.name) && !OF_THE_ACCOUNT.test(error.message);

const withheldBecause = ({ name, message }: Error): MailRejectedError['withheld'] => {
  if (name === BAD_ADDRESS) return 'invalid-address';
  return SUPPRESSED.test(message) ? 'suppressed' : 'refused';
};

/** As in the metrics of calls of AWS. */
const typeOf = (error: unknown): string => (error instanceof Error ? describeFailure(error, 0).errorType : 'unknown');

/** The message of an observed call has the name of the call and of the error. */
const reasonOf = (error: unknown): string => redactForStorage(error instanceof Error ? error.message : String(error));
