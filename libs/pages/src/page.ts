import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';

const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f6f3; --surface: #ffffff; --sunk: #ebeeea; --ink: #14201f; --line: #d5dbd7;
  --accent: #0b5c66; --primary: #123f43; --on-primary: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1514; --surface: #18211f; --sunk: #0b100f; --ink: #e7edea; --line: #2f3b39;
    --accent: #7fd4dc; --primary: #9adfe2; --on-primary: #06282b;
  }
}
* { box-sizing: border-box; }
body { margin: 0; padding: clamp(16px, 6vw, 48px) 16px; background: var(--page); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100%; }
main { max-width: 720px; margin: 0 auto; padding: clamp(16px, 5vw, 32px); background: var(--surface); border: 1px solid var(--line); border-radius: 10px; overflow-wrap: anywhere; }
main > :last-child { margin-bottom: 0; }
h1 { margin: 0 0 16px; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 32px 0 8px; font-size: 1.1875rem; line-height: 1.25; }
p { margin: 0 0 16px; }
a { color: var(--accent); }
code { font: 0.875rem/1.5 ui-monospace, monospace; }
pre { margin: 0 0 16px; padding: 12px 16px; background: var(--sunk); border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }
button, .button { min-height: 44px; padding: 8px 20px; border: 0; border-radius: 6px; background: var(--primary); color: var(--on-primary); font: inherit; font-weight: 600; cursor: pointer; }
.button { display: inline-block; text-decoration: none; }
[role="alert"] { padding: 12px 16px; border: 2px solid currentColor; border-radius: 6px; font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

const handlebars = Handlebars.create();
handlebars.registerPartial(
  'page',
  `<!doctype html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{heading}}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>{{heading}}</h1>
{{> @partial-block}}
</main>
</body>
</html>
`,
);

interface PageView {
  /** BCP 47 tag of the language, English when missing. */
  lang?: string;
  heading: string;
}

/** Makes a page with this content below its heading. Values in the content are escaped. */
export function pageWith<View extends PageView>(content: string): (view: View) => string {
  const template = handlebars.compile<View & { lang: string }>(`{{#> page}}\n${content}{{/page}}\n`);
  return (view) => template({ ...view, lang: view.lang ?? 'en' });
}

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Headers of a page. A page loads and runs nothing, and its URL may be a secret. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; ` +
    "frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'cache-control': 'private, no-store',
} as const;
