import Handlebars from 'handlebars';
import { cleanLine, cleanLines, quoteLines } from './clean-text';
import type { Words } from '../locales/words';
import type { MailContent } from './mail-content';

/** A mail as text and HTML. */
export interface RenderedMail {
  /** BCP 47 tag. */
  language: string;
  subject: string;
  text: string;
  html: string;
}

const HTML = `<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{subject}}</title>
<style>
body { margin: 0; padding: 24px 12px; background: #f3f4f6; color: #1f2937; font: 16px/1.5 system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
main { max-width: 560px; margin: 0 auto; padding: 32px; background: #ffffff; border: 1px solid #e5e7eb; border-radius: 8px; }
h1 { margin: 0 0 16px; font-size: 22px; line-height: 1.3; color: #111827; }
h2, th { font-size: 16px; font-weight: normal; color: #4b5563; }
h2 { margin: 0 0 4px; }
th, td { padding: 6px 16px 6px 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td { font-weight: 600; }
table, blockquote { margin: 0 0 16px; }
blockquote { padding: 8px 16px; border-inline-start: 4px solid #d1d5db; white-space: pre-wrap; overflow-wrap: anywhere; }
.action { display: inline-block; padding: 12px 20px; background: #1d4ed8; color: #ffffff; text-decoration: none; font-weight: 600; border-radius: 6px; }
footer { max-width: 560px; margin: 16px auto 0; padding: 0 32px; font-size: 14px; color: #4b5563; }
footer a { color: #1d4ed8; }
</style>
</head>
<body>
<main>
<h1>{{heading}}</h1>
<p dir="auto">{{greeting}}</p>
{{#each paragraphs}}
<p dir="auto">{{this}}</p>
{{/each}}
<table>
{{#each facts}}
<tr><th scope="row">{{label}}</th><td dir="auto">{{value}}</td></tr>
{{/each}}
</table>
{{#each quotes}}
<h2>{{label}}</h2>
<blockquote dir="auto">{{text}}</blockquote>
{{/each}}
{{#if action}}
<p><a class="action" href="{{action.url}}">{{action.label}}</a></p>
{{/if}}
</main>
<footer>
<p dir="auto">{{reason}}</p>
{{#if unsubscribeUrl}}
<p><a href="{{unsubscribeUrl}}">{{unsubscribe}}</a></p>
{{/if}}
</footer>
</body>
</html>
`;

const TEXT = `{{heading}}

{{greeting}}
{{#each paragraphs}}

{{this}}
{{/each}}

{{#each facts}}
{{label}}: {{value}}
{{/each}}
{{#each quotes}}

{{label}}:
{{marked}}
{{/each}}

{{#if action}}
{{action.label}}:
{{action.url}}

{{/if}}
--
{{reason}}
{{#if unsubscribeUrl}}
{{unsubscribe}}: {{unsubscribeUrl}}
{{/if}}
`;

/** The recipient of a mail. */
export interface MailReader {
  name?: string | undefined;
  /** Unsubscribes without a sign-in; only in mails from a subscription. */
  unsubscribeUrl?: string | undefined;
}

type View = Omit<MailContent, 'quotes' | 'action'> & {
  language: string;
  greeting: string;
  quotes: { label: string; text: string; marked: string }[];
  action: { label: string; url: string } | null;
  unsubscribe: string;
  unsubscribeUrl: string | null;
};

const handlebars = Handlebars.create();
// Strict: a template with an unknown field fails instead of leaving a gap.
const html = handlebars.compile<View>(HTML, { strict: true });
const text = handlebars.compile<View>(TEXT, { strict: true, noEscape: true });

/**
 * Renders a mail as text and as HTML. All content is cleaned first, and escaped in the HTML. In the text, every line of
 * a quote is marked, and every other line begins with fixed text of the mail.
 */
export function renderMail(content: MailContent, words: Words, reader: MailReader): RenderedMail {
  const name = cleanLine(reader.name ?? '');
  const view: View = {
    language: words.language,
    subject: cleanLine(content.subject),
    heading: cleanLine(content.heading),
    greeting: name === '' ? words.say('greeting.unnamed') : words.say('greeting', { name }),
    paragraphs: content.paragraphs.map(cleanLine),
    facts: content.facts.map(({ label, value }) => ({ label, value: cleanLine(value) })),
    quotes: content.quotes.map(({ label, text: quoted }) => ({
      label,
      text: cleanLines(quoted),
      marked: quoteLines(quoted),
    })),
    action: content.action ?? null,
    reason: cleanLine(content.reason),
    unsubscribe: words.say('unsubscribe'),
    unsubscribeUrl: reader.unsubscribeUrl ?? null,
  };
  return { language: view.language, subject: view.subject, text: text(view), html: html(view) };
}
