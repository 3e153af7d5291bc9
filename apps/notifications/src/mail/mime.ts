import MailComposer from 'nodemailer/lib/mail-composer';
import type { RenderedMail } from './render-mail';

interface MimeMail extends RenderedMail {
  from: string;
  to: string;
  unsubscribeUrl?: string | undefined;
}

/** The raw message as SES takes it. The composer encodes headers, so that no value can begin a new one. */
export function toMime({ from, to, subject, text, html, unsubscribeUrl }: MimeMail): Promise<Buffer> {
  const message = new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    headers: {
      // Keeps out-of-office replies from answering.
      'Auto-Submitted': 'auto-generated',
      // RFC 2369 and RFC 8058: the mail program's own button.
      ...(unsubscribeUrl === undefined
        ? {}
        : {
            // As it is: folding would leave the header's first line empty, which some mail programs take for its value.
            'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}
