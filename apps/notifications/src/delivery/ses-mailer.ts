import { Injectable } from '@nestjs/common';
import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { NotificationsConfig } from '../notifications.config';
import { ResponseDeadline } from './response-deadline';
import type { LedgerKey } from './ledger';
import { tagsOf } from './mail-tags';
import { Mailer, MailNotAcceptedError, MailRejectedError } from './mailer';
import { redactForStorage } from './redact-for-storage';

/**
 * Region, credentials and endpoint are the SDK's own variables. The SDK must not retry: SES has no idempotency token,
 * so every try can be a mail. How long an answer may take is the mailer's to say.
 */
export const createSesClient = (): SESClient =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 500,
      httpAgent: { keepAlive: true, maxSockets: 64 },
      httpsAgent: { keepAlive: true, maxSockets: 64 },
    }),
  });

/** As long as the budget of a call allows, since each time-out is an answer that is not known. */
const ANSWER_WITHIN_MS = 4_500;
const BAD_ADDRESS = 'InvalidParameterValue';
/** Faults of the mail itself. Those of the account (paused, too fast) end, and the mail must still be there then. */
const REFUSALS = new Set(['MessageRejected', BAD_ADDRESS]);
/** Also told as a rejected message, though it is the account that needs setting up. */
const OF_THE_ACCOUNT = /not verified/i;

@Injectable()
export class SesMailer extends Mailer {
  /** Milliseconds until an answer counts as not known. */
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
          // Told apart from the message, so that no header in it can add a recipient.
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
        ? `TimeoutError: no answer within ${this.answerWithinMs} ms`
        : reasonOf(error);
      if (isRefusal(error)) {
        this.lastFailure = undefined;
        throw new MailRejectedError(reason, error.name === BAD_ADDRESS);
      }
      // A time-out or a cut connection leaves open whether SES took the mail. It is sent again all the same: two mails
      // are a nuisance, none is a loss.
      this.lastFailure = reason;
      throw new MailNotAcceptedError(reason);
    } finally {
      deadline.end();
    }
  }

  /**
   * Rejects when the last mail could not be sent. SES has no call that is cheap, known to every endpoint and allowed
   * without a wildcard permission.
   */
  async check(): Promise<void> {
    if (this.lastFailure !== undefined) throw new Error(this.lastFailure);
  }
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && REFUSALS.has(error.name) && !OF_THE_ACCOUNT.test(error.message);

const reasonOf = (error: unknown): string =>
  redactForStorage(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
