import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUES, type Catalogue, type Language, type MessageKey, type ValuesOf } from './catalogue';

/** The messages of one language, each compiled when it is used for the first time. */
export class Messages {
  private readonly compiled = new Map<MessageKey, IntlMessageFormat>();

  constructor(
    readonly language: string,
    private readonly catalogue: Catalogue,
  ) {}

  /** Inserts the values as they are: nothing in a value is a placeholder. */
  say<Key extends MessageKey>(key: Key, values: ValuesOf<Key>): string {
    let message = this.compiled.get(key);
    if (!message) {
      // Without tags: no message has markup.
      message = new IntlMessageFormat(this.catalogue[key], this.language, undefined, { ignoreTag: true });
      this.compiled.set(key, message);
    }
    return String(message.format(values as Record<string, string | number>));
  }
}

export const MESSAGES = Object.fromEntries(
  Object.entries(CATALOGUES).map(([language, catalogue]) => [language, new Messages(language, catalogue)]),
) as Record<Language, Messages>;
