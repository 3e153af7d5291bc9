import { simpleParser } from 'mailparser';
import type { SentMail } from './test-cloud';

interface KeptMail {
  RawData: string;
}

/** Every mail of a sender since LocalStack was started, oldest first. */
export async function readLocalStackMails(sesEndpoint: string, from: string): Promise<SentMail[]> {
  const answer = await fetch(`${sesEndpoint}/_aws/ses?email=${encodeURIComponent(from)}`);
  const { messages } = (await answer.json()) as { messages: KeptMail[] };
  return Promise.all(messages.map(({ RawData }) => parse(RawData)));
}

/** LocalStack does not store the recipients of a raw mail, so they are read from its header. */
async function parse(raw: string): Promise<SentMail> {
  const { to = [], subject = '', text = '', html } = await simpleParser(raw);
  return {
    to: [to]
      .flat()
      .map((addresses) => addresses.text)
      .join(', '),
    subject,
    text,
    html: html || '',
    raw,
  };
}
