import type { FastifyReply } from 'fastify';
import { PAGE_HEADERS, pageWith } from '@freelance/pages';

interface Page {
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

export const confirmPage = (category: string): string =>
  page({
    heading: 'Unsubscribe?',
    sentence: `You will get no more mail about new jobs in ${category}.`,
    button: 'Unsubscribe',
  });

export const donePage = (category: string): string =>
  page({ heading: 'You are unsubscribed', sentence: `You get no more mail about new jobs in ${category}.` });

export const failurePage = (sentence: string): string => page({ heading: 'That did not work', sentence });

export const setPageHeaders = (reply: FastifyReply): FastifyReply => reply.headers(PAGE_HEADERS);
