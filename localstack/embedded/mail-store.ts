/** A mail as the embedded cloud stores it. It does not store headers. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

interface StoredMail {
  from: string;
  subject: string;
  destination: { to: string[] };
  body: { text?: string; html?: string };
}

/** Every mail since the embedded cloud was started, or every mail of one sender, oldest first. */
export async function readMails(sesEndpoint: string, sender?: string): Promise<Mail[]> {
  const answer = await fetch(`${sesEndpoint}/store`);
  const { emails } = (await answer.json()) as { emails: StoredMail[] };
  const wanted = emails.filter(({ from }) => sender === undefined || from === sender);
  return wanted.map(({ subject, destination, body }) => ({
    to: destination.to.join(', '),
    subject,
    text: body.text ?? '',
    html: body.html ?? '',
  }));
}
