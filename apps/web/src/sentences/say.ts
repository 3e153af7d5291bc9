import { amountOf } from '../money/amount';
import { formatAmount } from '../money/format-amount';
import { isTextRef, type TextRef, type TextValue, type UserValue } from '../texts/text-ref';
import type { Language, Words } from '../time/words';

/** What is needed to write a text for a reader. */
export interface Speech {
  language: Language;
  words: Words;
  /** Milliseconds since 1970, of the server. */
  now: number;
  currency?: string;
  /** The name of a profile; undefined where none is known. */
  nameOf?: (userId: string) => string | null | undefined;
}

/** Keeps the direction of a name from reordering the text around it, as `<bdi>` does in HTML. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Writes the text in the reader's language, with times, amounts and names in its words. */
export function say({ key, values = {} }: TextRef, speech: Speech): string {
  const written: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) written[name] = valueText(value, speech);
  return speech.language.t(key, written);
}

function valueText(value: TextValue, speech: Speech): string | number {
  if (typeof value !== 'object') return value;
  if (isTextRef(value)) return say(value, speech);
  if ('list' in value) return value.list.map((item) => say(item, speech)).join('; ');
  if ('instant' in value) return speech.words.instant(Date.parse(value.instant), speech.now);
  if ('day' in value) return speech.words.day(Date.parse(value.day), speech.now);
  if ('seconds' in value) return speech.words.duration(value.seconds);
  if ('money' in value) return formatAmount(amountOf(value.money), speech.language.locale, speech.currency);
  return nameText(value, speech);
}

/** The name of the profile, else the id. */
const nameText = ({ user, name }: UserValue, { nameOf }: Speech): string => isolated(name ?? nameOf?.(user) ?? user);
