import { formPage } from '@freelance/pages';
import type { Words } from '../locales/words';

export const confirmPage = (categoryName: string, words: Words): string =>
  formPage({
    lang: words.language,
    heading: words.say('unsubscribe.question'),
    sentence: words.say('unsubscribe.consequence', { categoryName }),
    button: words.say('unsubscribe'),
  });

export const donePage = (categoryName: string, words: Words): string =>
  formPage({
    lang: words.language,
    heading: words.say('unsubscribe.done'),
    sentence: words.say('unsubscribe.result', { categoryName }),
  });
