import type { TextKey } from './en';

/** A user, as texts name them. */
export interface UserValue {
  user: string;
  /** Name of the profile; without it, texts show the id. */
  name?: string | null;
}

/** A value of a text: written in the words of the reader's language and zone when the text is shown. */
export type TextValue =
  | string
  | number
  | { instant: string }
  /** An instant without its time of day. */
  | { day: string }
  | { money: number }
  | { seconds: number }
  | UserValue
  /** Texts in a row. */
  | { list: TextRef[] }
  | TextRef;

/** A text of the catalogue, not yet in a language. */
export interface TextRef {
  key: TextKey;
  values?: Record<string, TextValue>;
}

export const isTextRef = (value: TextValue): value is TextRef => typeof value === 'object' && 'key' in value;

/** The values as given; a text without values has no such member, so that two equal texts are equal objects. */
export const text = (key: TextKey, values?: Record<string, TextValue>): TextRef => (values ? { key, values } : { key });
