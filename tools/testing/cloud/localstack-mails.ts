import { simpleParser } from 'mailparser';
import type { SentMail } from './test-cloud';

interface KeptMail {
  RawData: string;
}

/** Every mail from a sender since LocalStack was started, oldest first. */
export async function readLocalStackMails(sesEndpoint: string, from: string): Promise<SentMail[]> {
  const answer = await fetch(`${sesEndpoint}/_aws/ses?email=${encodeURIComponent(from)}`);
  const { messages } = (await answer.json()) as { messages: KeptMail[] };
  return Promise.all(messages.map(({ RawData }) => parse(RawData)));
}

/** Its destination is not kept beside the raw mail, so what counts is the header. */
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
