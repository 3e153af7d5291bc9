/** A mail as the embedded cloud keeps it. Headers are not kept. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

interface StoredMail {
  subject: string;
  destination: { to: string[] };
  body: { text?: string; html?: string };
}

/** Every mail since the embedded cloud was started, oldest first. */
export async function readMails(sesEndpoint: string): Promise<Mail[]> {
  const answer = await fetch(`${sesEndpoint}/store`);
  const { emails } = (await answer.json()) as { emails: StoredMail[] };
  return emails.map(({ subject, destination, body }) => ({
    to: destination.to.join(', '),
    subject,
    text: body.text ?? '',
    html: body.html ?? '',
  }));
}
