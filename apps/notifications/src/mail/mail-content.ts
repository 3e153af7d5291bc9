/** Content of a mail, before it is rendered as text and HTML. Unescaped: the templates clean and escape it. */
export interface MailContent {
  subject: string;
  heading: string;
  /** What happened, and what the recipient can do now. */
  paragraphs: string[];
  facts: { label: string; value: string }[];
  /** Texts by users, with their line breaks. */
  quotes: { label: string; text: string }[];
  /** The link for the next action, where there is one. */
  action?: { label: string; url: string };
  /** Why the recipient gets this mail. */
  reason: string;
}

/** A quote, or none for a missing text. */
export const quoteOf = (label: string, text: string | null): MailContent['quotes'] =>
  text === null ? [] : [{ label, text }];
