import type { FastifyReply } from 'fastify';
import { PAGE_HEADERS, pageWith } from './page';

export interface FormPage {
  lang?: string;
  heading: string;
  sentence: string;
  /** Label of a button that sends a POST to the same URL. */
  button?: string;
}

/** The page behind a link of a mail: what the button does, or what was done. */
export const formPage = pageWith<FormPage>(`<p dir="auto">{{sentence}}</p>
{{#if button}}
<form method="post"><button type="submit">{{button}}</button></form>
{{/if}}
`);

/** In English, like every error of the API. */
export const failurePage = (sentence: string): string => formPage({ heading: 'That did not work', sentence });

export const setPageHeaders = (reply: FastifyReply): FastifyReply => reply.headers(PAGE_HEADERS);
