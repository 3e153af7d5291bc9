import { IntlMessageFormat } from 'intl-messageformat';
import type { TextKey } from './en';
import type { Catalogue } from './languages';

export type TextValues = Record<string, string | number>;

/** Writes a text of the catalogue in the reader's language. */
export type Translate = (key: TextKey, values?: TextValues) => string;

/** The same with marked parts: `<name>…</name>` in the text becomes what `values.name` makes of it. */
export type TranslateRich = <Node>(
  key: TextKey,
  values: Record<string, string | number | Node | ((inner: (string | Node)[]) => Node)>,
) => (string | Node)[];

/** @param locale of plurals, numbers and dates */
export function translateWith(catalogue: Catalogue, locale: string): { t: Translate; rich: TranslateRich } {
  const messages = new Map<TextKey, IntlMessageFormat>();
  const messageOf = (key: TextKey): IntlMessageFormat => {
    let message = messages.get(key);
    if (!message) {
      message = new IntlMessageFormat(catalogue[key], locale);
      messages.set(key, message);
    }
    return message;
  };
  return {
    t: (key, values) => String(messageOf(key).format(values)),
    rich: (key, values) => {
      const parts: unknown = messageOf(key).format(values as TextValues);
      return (Array.isArray(parts) ? parts : [parts]) as never;
    },
  };
}
