import { LRUCache } from 'lru-cache';
import type { MessageKey, ValuesOf } from './catalogue';
import { chooseLocale, chooseTimeZone } from './choose-locale';
import { Formats } from './formats';
import { type MailMessages, MESSAGES } from './messages';

/** A message without values needs no second argument. */
type SayArguments<Key extends MessageKey> = keyof ValuesOf<Key> extends never
  ? [key: Key]
  : [key: Key, values: ValuesOf<Key>];

/** The words, numbers and times of one person. */
export class Words {
  constructor(
    private readonly messages: MailMessages,
    private readonly formats: Formats,
  ) {}

  /** BCP 47 tag of the language. */
  get language(): string {
    return this.messages.language;
  }

  say<Key extends MessageKey>(...[key, values]: SayArguments<Key>): string {
    return this.messages.say(key, (values ?? {}) as ValuesOf<Key>);
  }

  /** A name that a user chose, in quotation marks that it cannot end. */
  inQuotes(name: string): string {
    return this.say('quoted', { name: name.replace(/["“”„‟«»]/gu, "'") });
  }

  money(amount: number): string {
    return this.formats.money(amount);
  }

  /** Date and time in the person's time zone, with its name. */
  instant(instant: string): string {
    return this.say('instant', { date: this.formats.date(instant), time: this.formats.time(instant) });
  }

  duration(totalSeconds: number): string {
    return this.formats.duration(totalSeconds);
  }
}

/** What decides the words for a person. Not validated: another system may have written it. */
export interface Person {
  /** BCP 47. */
  locale?: unknown;
  /** IANA time zone. */
  timeZone?: unknown;
}

/** Longer values are no locale and no zone. */
const LONGEST = 64;
const shortText = (value: unknown): string => (typeof value === 'string' && value.length <= LONGEST ? value : '');

/** To read a locale and a zone costs as much as to write a mail. */
const CACHE = new LRUCache<string, Words>({ max: 200 });

/** The words for a person. Never fails: invalid and unknown values mean English and UTC. */
export function wordsFor(person: Person): Words {
  const wanted = { locale: shortText(person.locale), timeZone: shortText(person.timeZone) };
  const key = JSON.stringify(wanted);
  const cached = CACHE.get(key);
  if (cached) return cached;
  const { language, locale } = chooseLocale(wanted.locale);
  const words = new Words(MESSAGES[language], new Formats(locale, chooseTimeZone(wanted.timeZone)));
  CACHE.set(key, words);
  return words;
}
