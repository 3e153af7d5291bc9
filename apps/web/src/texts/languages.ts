import type { TextKey } from './en';

export type Catalogue = Record<TextKey, string>;

export interface LanguageChoice {
  /** In its own words. */
  name: string;
  load: () => Promise<Catalogue>;
}

/** The languages of the pages; each catalogue is loaded only when it is shown. */
export const LANGUAGES = {
  en: { name: 'English', load: async () => (await import('./en')).catalogue },
  de: { name: 'Deutsch', load: async () => (await import('./de')).catalogue },
} satisfies Record<string, LanguageChoice>;

export type LanguageTag = keyof typeof LANGUAGES;

export const isLanguage = (tag: string | null | undefined): tag is LanguageTag =>
  typeof tag === 'string' && Object.hasOwn(LANGUAGES, tag);

/** The first language that we have, such as `de` for `de-AT`, else English. */
export const firstLanguage = (wanted: readonly (string | null | undefined)[]): LanguageTag =>
  wanted.map((tag) => tag?.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
