import Handlebars from 'handlebars';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Page {
  heading: string;
  sentence: string;
  /** A button that sends the page's own address again, as a POST. */
  button?: string;
}

const template = Handlebars.create().compile<Page>(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{heading}}</title>
<style>
body { margin: 0; padding: 48px 16px; background: #f3f4f6; color: #1f2937; font: 18px/1.5 system-ui, sans-serif; }
main { max-width: 480px; margin: 0 auto; padding: 32px; background: #fff; border: 1px solid #e5e7eb; border-radius: 8px; }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.3; }
button { padding: 12px 20px; border: 0; border-radius: 6px; background: #1d4ed8; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button:focus-visible { outline: 3px solid #1f2937; outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>{{heading}}</h1>
<p dir="auto">{{sentence}}</p>
{{#if button}}
<form method="post"><button type="submit">{{button}}</button></form>
{{/if}}
</main>
</body>
</html>
`);

export const confirmPage = (category: string): string =>
  template({
    heading: 'Unsubscribe?',
    sentence: `You will get no more mail about new jobs in ${category}.`,
    button: 'Unsubscribe',
  });

export const donePage = (category: string): string =>
  template({ heading: 'You are unsubscribed', sentence: `You get no more mail about new jobs in ${category}.` });

export const failurePage = (sentence: string): string => template({ heading: 'That did not work', sentence });

/** A browser, rather than a program that wants JSON. */
export const isBrowser = (request: FastifyRequest): boolean => /\btext\/html\b/i.test(request.headers.accept ?? '');

/** Headers of a page whose address is a secret and which loads nothing. */
export const setPageHeaders = (reply: FastifyReply): FastifyReply =>
  reply.headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
