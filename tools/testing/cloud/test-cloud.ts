import type { CloudEndpoints, Mail } from '../../../localstack/embedded';

/** A sent mail. */
export interface SentMail extends Mail {
  /** The raw mail as SES received it, if the target stores it. */
  raw?: string;
}

export interface TestCloud {
  /** Prefix of every table, topic and queue in it. */
  environment: string;
  endpoints: CloudEndpoints;
  /** The sender address of its mails. */
  mailFrom: string;
  /** Every mail sent in it, oldest first. */
  mails(): Promise<SentMail[]>;
  stop(): Promise<void>;
}
