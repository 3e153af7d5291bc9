import type { FastifyReply } from 'fastify';
import { PAGE_HEADERS, pageWith } from '@freelance/pages';
import type { Words } from '../locales/words';

interface Page {
  lang?: string;
  heading: string;
  sentence: string;
  /** Label of a button that sends a POST to the same URL. */
  button?: string;
}

const page = pageWith<Page>(`<p dir="auto">{{sentence}}</p>
{{#if button}}
<form method="post"><button type="submit">{{button}}</button></form>
{{/if}}
`);

export const confirmPage = (categoryName: string, words: Words): string =>
  page({
    lang: words.language,
    heading: words.say('unsubscribe.question'),
    sentence: words.say('unsubscribe.consequence', { categoryName }),
    button: words.say('unsubscribe'),
  });

export const donePage = (categoryName: string, words: Words): string =>
  page({
    lang: words.language,
    heading: words.say('unsubscribe.done'),
    sentence: words.say('unsubscribe.result', { categoryName }),
  });

/** In English, like every error of the API. */
export const failurePage = (sentence: string): string => page({ heading: 'That did not work', sentence });

export const setPageHeaders = (reply: FastifyReply): FastifyReply => reply.headers(PAGE_HEADERS);
