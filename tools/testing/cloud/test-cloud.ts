import type { CloudEndpoints, Mail } from '../../../localstack/embedded';

/** A mail that was sent. */
export interface SentMail extends Mail {
  /** As SES got it, where the target keeps that. */
  raw?: string;
}

export interface TestCloud {
  /** Prefix of every table, topic and queue in it. */
  environment: string;
  endpoints: CloudEndpoints;
  /** Who its mails have to come from. */
  mailFrom: string;
  /** Every mail sent in it, oldest first. */
  mails(): Promise<SentMail[]>;
  stop(): Promise<void>;
}
