import type { MessageValues } from '@freelance/words';
import { de } from './de';
import { type Catalogue, en, type MessageKey } from './en';
import { es } from './es';

export type { Catalogue, MessageKey } from './en';

/** A new language is a row here and its file. */
export const CATALOGUES = { en, de, es } as const satisfies Record<string, Catalogue>;

export type Language = keyof typeof CATALOGUES;

export const LANGUAGES = Object.keys(CATALOGUES) as Language[];

/** The values that the message with this key needs. */
export type ValuesOf<Key extends MessageKey> = MessageValues<(typeof en)[Key]>;
