import MailComposer from 'nodemailer/lib/mail-composer';
import type { RenderedMail } from './render-mail';

interface MimeMail extends RenderedMail {
  from: string;
  to: string;
  unsubscribeUrl?: string | undefined;
}

/** The raw message for SES. The composer encodes headers, so that no value can begin a new header. */
export function toMime({ from, to, language, subject, text, html, unsubscribeUrl }: MimeMail): Promise<Buffer> {
  const message = new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    headers: {
      'Content-Language': language,
      // Prevents out-of-office replies.
      'Auto-Submitted': 'auto-generated',
      // RFC 2369 and RFC 8058: for the unsubscribe button of the mail program.
      ...(unsubscribeUrl === undefined
        ? {}
        : {
            // Not folded: the first line would be empty, and some mail programs read only that line.
            'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}
