/** What a mail says, before it is laid out as text and HTML. Plain words: the layouts clean and escape them. */
export interface MailContent {
  subject: string;
  heading: string;
  /** What happened and what can be done now. */
  paragraphs: string[];
  facts: { label: string; value: string }[];
  /** Somebody's own words, line breaks kept. */
  quotes: { label: string; text: string }[];
  /** The one thing to do next. */
  action: { label: string; url: string };
  /** Why the reader gets this mail. */
  reason: string;
  /** Category mail: only for who is subscribed to this category, and with a way to end that. */
  categoryId?: string;
}

/** A user's name for something, inside a sentence of the mail: it cannot end its own quotation marks. */
export const inQuotes = (name: string): string => `“${name.replace(/["“”„‟«»]/gu, "'")}”`;

/** A quote, or none where nothing was said. */
export const quoteOf = (label: string, text: string | null): MailContent['quotes'] =>
  text === null ? [] : [{ label, text }];
