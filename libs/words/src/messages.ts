import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageValues } from './message-values';

/** The messages of one language, each compiled when it is used for the first time. */
export class Messages<Catalogue extends Readonly<Record<string, string>>> {
  private readonly compiled = new Map<keyof Catalogue, IntlMessageFormat>();

  /** @param catalogue has the keys and arguments of `Catalogue`, in any language */
  constructor(
    readonly language: string,
    private readonly catalogue: { readonly [Key in keyof Catalogue]: string },
  ) {}

  /** Inserts the values as they are: nothing in a value is a placeholder. */
  say<Key extends keyof Catalogue>(key: Key, values: MessageValues<Catalogue[Key]>): string {
    let message = this.compiled.get(key);
    if (!message) {
      // Without tags: no message has markup.
      message = new IntlMessageFormat(this.catalogue[key], this.language, undefined, { ignoreTag: true });
      this.compiled.set(key, message);
    }
    return String(message.format(values as Record<string, string | number>));
  }
}
